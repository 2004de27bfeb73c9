package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.analysis.statement.TableInstance.Owner;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names of tables mean: whose they are, and which table of the schema. Immutable. */
final class TableNames {

    private static final Set<String> SYSTEM = Set.of("mysql", "information_schema", "performance_schema", "sys");

    private final SourceSchema schema;
    private final Map<String, SourceTable> byLowerCase = new HashMap<>();
    private final Map<String, SourceTable> byName = new HashMap<>();

    TableNames(SourceSchema schema) {
        this.schema = schema;
        for (SourceTable table : schema.tables()) {
            byName.put(table.name(), table);
            byLowerCase.putIfAbsent(table.name().toLowerCase(Locale.ROOT), table);
        }
    }

    /** Whether no schema is known, so that no name can be wrong. */
    boolean isEmpty() {
        return schema.tables().isEmpty();
    }

    /** Whose an unqualified table is: without a default database it is taken for one of this database. */
    Owner owner(Optional<String> database) {
        if (database.isEmpty() || database.get().equalsIgnoreCase(schema.database())) {
            return Owner.THIS_DATABASE;
        }
        return SYSTEM.contains(database.get().toLowerCase(Locale.ROOT)) ? Owner.SYSTEM : Owner.ANOTHER_DATABASE;
    }

    /** A use of a table. */
    TableInstance use(
            Optional<String> database, String name, Optional<String> alias, Optional<String> defaultDatabase, int at) {
        Optional<String> effective = database.or(() -> defaultDatabase);
        Owner owner = owner(effective);
        if (owner != Owner.THIS_DATABASE) {
            return new TableInstance(effective.orElseThrow() + "." + name, alias, Optional.empty(), owner, at);
        }
        SourceTable exact = byName.get(name);
        Optional<SourceTable> known =
                Optional.ofNullable(exact != null ? exact : byLowerCase.get(name.toLowerCase(Locale.ROOT)));
        return new TableInstance(known.map(SourceTable::name).orElse(name), alias, known, owner, at);
    }
}
