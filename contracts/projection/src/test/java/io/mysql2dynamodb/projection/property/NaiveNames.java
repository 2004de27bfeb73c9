package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.projection.property.GeneratedTable.Reference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code {prefix_column}} means: a joined value by the name of its table, alias or foreign key. */
final class NaiveNames {

    /**
     * A row that a placeholder may mean.
     *
     * @param written the conditions by which it is found, as the contract has them
     * @param on the conditions of the row itself, as MySQL takes them
     * @param leftJoin what follows the source row in a FROM
     */
    record Joined(NaiveSql.Row row, Optional<String> alias, List<String> written, String on, String leftJoin) {

        private boolean isTheRowOf(Joined other) {
            return row.equals(other.row) && written.equals(other.written);
        }
    }

    /** The column of a joined row. */
    record Found(Joined joined, String column) {

        Family family() {
            return joined.row().table().column(column).family();
        }
    }

    private final GeneratedSchema schema;
    private final GeneratedTable source;
    private final List<Attribute> attributes;
    private final List<Joined> own;

    NaiveNames(GeneratedSchema schema, GeneratedTable source, List<Attribute> attributes) {
        this.schema = schema;
        this.source = source;
        this.attributes = attributes;
        this.own = new ArrayList<>();
        for (Attribute attribute : attributes) {
            for (Joined joined : rows(attribute)) {
                if (own.stream().noneMatch(joined::isTheRowOf)) {
                    own.add(joined);
                }
            }
        }
    }

    /** -ies becomes y; sses, xes, ches, shes, zzes drop es; else a final s is dropped. */
    static String singular(String table) {
        if (table.endsWith("ies")) {
            return table.substring(0, table.length() - 3) + "y";
        }
        if (table.matches(".*(sses|xes|ches|shes|zzes)")) {
            return table.substring(0, table.length() - 2);
        }
        return table.endsWith("s") ? table.substring(0, table.length() - 1) : table;
    }

    GeneratedTable table(String name) {
        return schema.table(name);
    }

    /** The tables that a lookup's condition names beside those in scope. */
    List<NaiveSql.Row> junctions(String condition, List<NaiveSql.Row> scope) {
        return schema.tables().stream()
                .filter(table -> condition.matches(".*\\b" + table.name() + "\\..*"))
                .filter(table -> scope.stream().noneMatch(row -> row.name().equals(table.name())))
                .map(NaiveSql.Row::source)
                .toList();
    }

    /** The rows of an attribute's join, of which there is one each at most. */
    private List<Joined> rows(Attribute attribute) {
        boolean collection = attribute.type() == AttributeType.L
                || attribute.type() == AttributeType.SS
                || attribute.type() == AttributeType.NS;
        Join join = attribute.join().orElse(null);
        if (join == null || join instanceof Join.JsonConstruction || (join instanceof Join.LookupTable && collection)) {
            return List.of();
        }
        return join instanceof Join.Chain chain ? links(chain) : List.of(joined(join));
    }

    /** The row of a join other than a chain. */
    Joined joined(Join join) {
        if (join instanceof Join.ForeignKey key) {
            return joined(key.targetTable(), key.alias(), List.of(key.condition()));
        } else if (join instanceof Join.MultiColumn multi) {
            return joined(multi.targetTable(), multi.alias(), multi.conditions());
        } else if (join instanceof Join.Conditional conditional) {
            return joined(conditional.targetTable(), conditional.alias(), List.of(conditional.condition()));
        } else if (join instanceof Join.LookupTable lookup) {
            return joined(lookup.targetTable(), lookup.alias(), List.of(lookup.condition()));
        } else if (join instanceof Join.SelfJoin self) {
            return joined(selfJoinTarget(self), Optional.of(self.alias()), List.of(self.condition()));
        }
        throw new IllegalArgumentException("finds no single row: " + join);
    }

    private Joined joined(String target, Optional<String> alias, List<String> conditions) {
        GeneratedTable table = schema.table(target);
        NaiveSql.Row row = NaiveSql.Row.joined(alias.orElse(target), table, source);
        NaiveSql.Row from = NaiveSql.Row.source(source);
        String on = conditions.stream()
                .map(condition -> NaiveSql.condition(condition, from, row))
                .collect(Collectors.joining(" AND "));
        return new Joined(row, alias, conditions, on, " LEFT JOIN " + row.from() + " ON " + on);
    }

    /** The rows of a chain, in order; each link looks at the one before it, then back. */
    List<Joined> links(Join.Chain chain) {
        List<NaiveSql.Row> nearestFirst = new ArrayList<>(List.of(NaiveSql.Row.source(source)));
        List<String> conditions = new ArrayList<>();
        StringBuilder leftJoins = new StringBuilder();
        for (Join.ChainLink link : chain.links()) {
            NaiveSql.Row row = NaiveSql.Row.joined(
                    link.alias().orElse(link.targetTable()), schema.table(link.targetTable()), source);
            List<NaiveSql.Row> scope = new ArrayList<>(nearestFirst);
            scope.add(row);
            String on = NaiveSql.qualified(link.condition(), scope);
            leftJoins.append(" LEFT JOIN " + row.from() + " ON (" + on + ")");
            conditions.add(on);
            nearestFirst.add(0, row);
        }
        List<Joined> rows = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < chain.links().size(); i++) {
            Join.ChainLink link = chain.links().get(i);
            NaiveSql.Row row = nearestFirst.get(chain.links().size() - 1 - i);
            written.add(link.condition());
            rows.add(new Joined(row, link.alias(), List.copyOf(written), conditions.get(i), leftJoins.toString()));
        }
        return rows;
    }

    /** target_table; else where a foreign key of the condition's source column leads; else the source table. */
    private String selfJoinTarget(Join.SelfJoin self) {
        if (self.targetTable().isPresent()) {
            return self.targetTable().get();
        }
        List<String> aliased = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>();
        Matcher names = Pattern.compile("(\\w+)\\.(\\w+)").matcher(self.condition() + " " + self.select());
        while (names.find()) {
            (names.group(1).equals(self.alias()) ? aliased : others).add(names.group(2));
        }
        return source.references().stream()
                .filter(reference -> reference.declared() && others.contains(reference.column()))
                .map(reference -> schema.table(reference.target()))
                .filter(table ->
                        aliased.stream().allMatch(column -> table.find(column).isPresent()))
                .findFirst()
                .orElse(source)
                .name();
    }

    /** The row that an attribute's own join knows by that name. */
    Optional<Joined> own(Attribute attribute, String name) {
        return rows(attribute).stream()
                .filter(joined -> joined.row().name().equals(name))
                .findFirst();
    }

    /** The row that the entity's own joins know by that name. */
    Joined named(String name) {
        return own.stream()
                .filter(joined -> joined.row().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is named " + name));
    }

    /** The names with a prefix that mean exactly one value and nothing else. */
    List<String> prefixed() {
        List<String> names = new ArrayList<>();
        Stream.concat(
                        own.stream().map(joined -> joined.row().table()),
                        source.references().stream()
                                .filter(Reference::declared)
                                .map(reference -> schema.table(reference.target())))
                .distinct()
                .forEach(table -> prefixes(table).forEach(prefix -> table.columns().stream()
                        .map(column -> prefix + "_" + column.name())
                        .filter(name -> source.find(name).isEmpty())
                        .filter(name ->
                                attributes.stream().noneMatch(one -> one.name().equals(name)))
                        .filter(name -> find(name)
                                .filter(found -> found.family().hasText())
                                .isPresent())
                        .forEach(names::add)));
        return names;
    }

    private List<String> prefixes(GeneratedTable table) {
        List<String> prefixes = new ArrayList<>(List.of(table.name(), singular(table.name())));
        own.forEach(joined -> joined.alias().ifPresent(prefixes::add));
        source.references().forEach(reference -> prefixes.add(stem(reference.column())));
        return prefixes;
    }

    /** Own joins; unless exactly one fits, foreign keys by stem; unless exactly one, foreign keys by table. */
    Optional<Found> find(String name) {
        List<Found> joins = new ArrayList<>();
        List<Found> stems = new ArrayList<>();
        List<Found> tables = new ArrayList<>();
        for (int at = name.indexOf('_'); at > 0; at = name.indexOf('_', at + 1)) {
            String prefix = name.substring(0, at);
            String column = name.substring(at + 1);
            own.stream().filter(joined -> means(prefix, joined)).forEach(joined -> add(joins, joined, column));
            for (Reference reference : source.references()) {
                if (reference.declared() && stem(reference.column()).equals(prefix)) {
                    add(stems, foreignKey(reference), column);
                }
                if (reference.declared() && namesTable(prefix, reference.target())) {
                    add(tables, foreignKey(reference), column);
                }
            }
        }
        return Stream.of(joins, stems, tables)
                .filter(fitting -> fitting.size() == 1)
                .map(fitting -> fitting.get(0))
                .findFirst();
    }

    private static void add(List<Found> fitting, Joined joined, String column) {
        if (joined.row().table().find(column).isPresent()) {
            fitting.add(new Found(joined, column));
        }
    }

    private boolean means(String prefix, Joined joined) {
        return namesTable(prefix, joined.row().table().name())
                || joined.alias().filter(prefix::equals).isPresent()
                || source.references().stream()
                        .filter(reference -> stem(reference.column()).equals(prefix))
                        .anyMatch(reference ->
                                joined.on().matches(".*\\b" + source.name() + "\\." + reference.column() + "\\b.*"));
    }

    private static boolean namesTable(String prefix, String table) {
        return prefix.equals(table) || prefix.equals(singular(table));
    }

    private static String stem(String column) {
        return column.replaceAll("_id$", "");
    }

    private Joined foreignKey(Reference reference) {
        GeneratedTable target = schema.table(reference.target());
        NaiveSql.Row row = new NaiveSql.Row(target.name(), target.name() + "_referenced", target);
        String on = row.alias() + ".id = " + source.name() + "." + reference.column();
        return new Joined(row, Optional.empty(), List.of(), on, " LEFT JOIN " + row.from() + " ON " + on);
    }
}
