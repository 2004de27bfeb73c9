package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.schema.SourceColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Something that stands in a FROM and has columns. */
sealed interface Source {

    /** Whether a qualifier means it. */
    boolean isCalled(String name);

    /** The column of that name, if it surely has one. */
    Optional<Resolution> column(String name);

    /** A table whose columns are not known, to which any column may belong. */
    Optional<TableInstance> open();

    /** A use of a table. */
    record Base(TableInstance table) implements Source {
        @Override
        public boolean isCalled(String name) {
            return table.isCalled(name);
        }

        @Override
        public Optional<Resolution> column(String name) {
            return table.known()
                    .flatMap(known -> known.column(name))
                    .map(SourceColumn::name)
                    .map(column -> Resolution.column(table, column));
        }

        @Override
        public Optional<TableInstance> open() {
            return table.known().isPresent() ? Optional.empty() : Optional.of(table);
        }
    }

    /**
     * The answer of a SELECT: a derived table, or a common table expression.
     *
     * @param name its alias
     * @param columns its columns by their lower case, in order
     * @param opened tables without known columns of which it returns all
     */
    record Derived(String name, Map<String, Resolution> columns, List<TableInstance> opened) implements Source {
        @Override
        public boolean isCalled(String qualifier) {
            return name.equalsIgnoreCase(qualifier);
        }

        @Override
        public Optional<Resolution> column(String column) {
            return Optional.ofNullable(columns.get(column.toLowerCase(Locale.ROOT)));
        }

        @Override
        public Optional<TableInstance> open() {
            return opened.isEmpty() ? Optional.empty() : Optional.of(opened.get(0));
        }

        Derived called(String newName) {
            return new Derived(newName, columns, opened);
        }

        /** The same with other names for its columns. */
        Derived withNames(List<String> names) {
            Map<String, Resolution> renamed = new LinkedHashMap<>();
            List<Resolution> values = List.copyOf(columns.values());
            for (int i = 0; i < names.size(); i++) {
                Resolution value = i < values.size() ? values.get(i) : Resolution.calculated(names.get(i));
                renamed.put(names.get(i).toLowerCase(Locale.ROOT), value);
            }
            return new Derived(name, renamed, opened);
        }
    }
}
