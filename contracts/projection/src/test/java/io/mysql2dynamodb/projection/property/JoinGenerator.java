package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.Join.ChainLink;
import io.mysql2dynamodb.contract.Join.Construction;
import io.mysql2dynamodb.projection.property.GeneratedTable.Column;
import io.mysql2dynamodb.projection.property.GeneratedTable.Reference;
import io.mysql2dynamodb.projection.property.SqlGenerator.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws joins of every kind from one source table. */
final class JoinGenerator {

    /**
     * A join.
     *
     * @param family the values it gives; TEXT for texts put together
     * @param types the attribute types that it can have without a transformation
     * @param scope the rows that a calculation beside it may name; empty where there can be none
     * @param name the name by which a placeholder may mean the joined row, if it is a single one
     */
    record Drawn(Join join, Family family, List<AttributeType> types, List<Visible> scope, Optional<Visible> name) {}

    private final Dice dice;
    private final GeneratedSchema schema;
    private final SqlGenerator sql;
    private final GeneratedTable source;
    private int aliases;

    JoinGenerator(Dice dice, GeneratedSchema schema, GeneratedTable source) {
        this.dice = dice;
        this.schema = schema;
        this.source = source;
        this.sql = new SqlGenerator(dice);
    }

    Drawn draw(String kind) {
        return switch (kind) {
            case "foreign-key" -> foreignKey();
            case "self-join" -> selfJoin();
            case "multi-column" -> multiColumn();
            case "conditional" -> conditional();
            case "chain" -> chain();
            case "lookup-table" -> lookup();
            default -> construction();
        };
    }

    private Drawn foreignKey() {
        GeneratedTable target = target();
        Optional<String> alias = alias(target);
        Visible joined = new Visible(alias.orElse(target.name()), target);
        String condition = condition(joined);
        List<Visible> selected = List.of(joined, Visible.of(source));
        Expression select = sql.expression(selected, family -> true);
        return single(new Join.ForeignKey(target.name(), alias, condition, select.sql()), select.family(), joined);
    }

    private Drawn selfJoin() {
        String alias = newAlias();
        List<Reference> own = source.references().stream()
                .filter(reference -> reference.declared() || reference.target().equals(source.name()))
                .toList();
        boolean named = own.isEmpty() || dice.chance(30);
        Reference reference = named ? null : dice.pick(own);
        GeneratedTable target = named ? target() : schema.table(reference.target());
        Visible joined = new Visible(alias, target);
        String condition =
                named ? link(Visible.of(source), joined) : alias + ".id = " + source.name() + "." + reference.column();
        Expression select = sql.column(List.of(joined), family -> true);
        // qualified, for the alias' columns tell which table it stands for
        String selected = select.sql().contains(".") ? select.sql() : alias + "." + select.sql();
        boolean literal = select.family() == Family.TEXT || select.family() == Family.INTEGER;
        Optional<String> nullValue = literal && dice.chance(40)
                ? Optional.of(select.family() == Family.TEXT ? dice.pick("none", "") : dice.pick("0", "-7"))
                : Optional.empty();
        Join join = new Join.SelfJoin(
                alias, named ? Optional.of(target.name()) : Optional.empty(), condition, selected, nullValue);
        return nullValue.isEmpty()
                ? single(join, select.family(), joined)
                : new Drawn(
                        join,
                        select.family(),
                        select.family() == Family.TEXT
                                ? List.of(AttributeType.S)
                                : List.of(AttributeType.N, AttributeType.S),
                        List.of(),
                        Optional.of(joined));
    }

    private Drawn multiColumn() {
        GeneratedTable target = target();
        Optional<String> alias = target.equals(source) ? Optional.of(newAlias()) : alias(target);
        Visible joined = new Visible(alias.orElse(target.name()), target);
        List<String> conditions = new ArrayList<>();
        conditions.add(link(Visible.of(source), joined));
        conditions.add(joined.name() + ".rank_no = " + source.name() + ".rank_no");
        if (dice.chance(30)) {
            conditions.add(sql.condition(List.of(Visible.of(source), joined)));
        }
        Expression select = sql.expression(List.of(joined, Visible.of(source)), family -> true);
        return single(
                new Join.MultiColumn(target.name(), alias, dice.shuffled(conditions), select.sql()),
                select.family(),
                joined);
    }

    private Drawn conditional() {
        GeneratedTable target = target();
        Optional<String> alias = alias(target);
        Visible joined = new Visible(alias.orElse(target.name()), target);
        String condition = condition(joined);
        String when = sql.condition(List.of(Visible.of(source)));
        Expression select = sql.expression(List.of(joined, Visible.of(source)), family -> family != Family.BINARY);
        List<Column> alike = source.of(select.family());
        if (!alike.isEmpty() && dice.chance(50)) {
            String column = source.name() + "." + dice.pick(alike).name();
            return single(
                    new Join.Conditional(when, target.name(), alias, condition, select.sql(), column),
                    select.family(),
                    joined);
        }
        boolean number = select.family().number() && dice.chance(50);
        String literal = number ? dice.pick("0", "-1.5", "7") : dice.pick("none", "'a.b'", "", "'it''s'", "5");
        return new Drawn(
                new Join.Conditional(when, target.name(), alias, condition, select.sql(), literal),
                number ? select.family() : Family.TEXT,
                List.of(number ? AttributeType.N : AttributeType.S),
                List.of(),
                Optional.of(joined));
    }

    private Drawn chain() {
        boolean texts = dice.chance(50);
        List<ChainLink> links = new ArrayList<>();
        List<Visible> nearestFirst = new ArrayList<>(List.of(Visible.of(source)));
        Expression last = null;
        for (int i = dice.between(1, 3); i > 0; i--) {
            GeneratedTable target = targetOf(nearestFirst.get(0).table());
            boolean taken = nearestFirst.stream().anyMatch(row -> row.name().equals(target.name()));
            Optional<String> alias = taken || dice.chance(30) ? Optional.of(newAlias()) : Optional.empty();
            Visible joined = new Visible(alias.orElse(target.name()), target);
            String condition = link(nearestFirst.get(0), joined);
            nearestFirst.add(0, joined);
            last = sql.expression(List.copyOf(nearestFirst), family -> !texts || family.hasText());
            links.add(new ChainLink(target.name(), alias, condition, last.sql()));
        }
        Optional<String> separator = texts ? Optional.of(dice.pick("", " > ", "#")) : Optional.empty();
        Family family = texts ? Family.TEXT : last.family();
        return new Drawn(
                new Join.Chain(links, separator),
                family,
                texts ? List.of(AttributeType.S) : family.types(),
                List.of(),
                Optional.empty());
    }

    private Drawn lookup() {
        boolean collection = dice.chance(65);
        List<GeneratedTable> junctions = schema.tables().stream()
                .filter(table -> !table.equals(source) && leadsTo(table, source) && leadsFurther(table))
                .toList();
        if (collection && !junctions.isEmpty() && dice.chance(80)) {
            return lookupThrough(dice.pick(junctions));
        }
        GeneratedTable target = target();
        Optional<String> alias = target.equals(source) ? Optional.of(newAlias()) : alias(target);
        Visible joined = new Visible(alias.orElse(target.name()), target);
        return lookup(joined, alias, link(Visible.of(source), joined), collection, List.of(joined));
    }

    private Drawn lookupThrough(GeneratedTable junction) {
        Reference near = dice.pick(junction.references().stream()
                .filter(reference -> reference.target().equals(source.name()))
                .toList());
        Reference far = dice.pick(junction.references().stream()
                .filter(reference -> !reference.target().equals(source.name())
                        && !reference.target().equals(junction.name()))
                .toList());
        GeneratedTable target = schema.table(far.target());
        Optional<String> alias = alias(target);
        Visible joined = new Visible(alias.orElse(target.name()), target);
        String condition = junction.name() + "." + near.column() + " = " + source.name() + ".id AND " + joined.name()
                + ".id = " + junction.name() + "." + far.column();
        return lookup(joined, alias, condition, true, List.of(joined, Visible.of(junction)));
    }

    private Drawn lookup(
            Visible joined, Optional<String> alias, String condition, boolean collection, List<Visible> ordering) {
        Expression select =
                sql.expression(List.of(joined), family -> !collection || (family.hasText() && family != Family.SET));
        Optional<String> order = collection && dice.chance(60) ? Optional.of(order(ordering)) : Optional.empty();
        List<AttributeType> types =
                collection ? collections(select.family()) : select.family().types();
        return new Drawn(
                new Join.LookupTable(joined.table().name(), alias, condition, select.sql(), order),
                select.family(),
                types,
                List.of(),
                Optional.empty());
    }

    private static List<AttributeType> collections(Family family) {
        return family.number()
                ? List.of(AttributeType.NS, AttributeType.L, AttributeType.SS)
                : List.of(AttributeType.SS, AttributeType.L);
    }

    private Drawn construction() {
        GeneratedTable target = target();
        Optional<String> alias = alias(target);
        Visible joined = new Visible(alias.orElse(target.name()), target);
        String condition = condition(joined);
        boolean array = dice.chance(65);
        AttributeType type = dice.chance(40) ? AttributeType.S : array ? AttributeType.L : AttributeType.M;
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = dice.between(1, 4); i > 0; i--) {
            Expression select = sql.expression(
                    List.of(joined, Visible.of(source)),
                    family -> type != AttributeType.S || (family != Family.BINARY && family != Family.GEOMETRY));
            columns.put(dice.pick("x", "é", "a b", "m") + i, select.sql());
        }
        Optional<String> order = dice.chance(60) ? Optional.of(order(List.of(joined))) : Optional.empty();
        Optional<Integer> limit = dice.chance(40) ? Optional.of(dice.between(1, 3)) : Optional.empty();
        Construction construction =
                new Construction(array ? Construction.Shape.ARRAY : Construction.Shape.OBJECT, columns, order, limit);
        return new Drawn(
                new Join.JsonConstruction(target.name(), alias, condition, construction),
                Family.JSON,
                List.of(type),
                List.of(),
                Optional.empty());
    }

    private Drawn single(Join join, Family family, Visible joined) {
        boolean byPosition = joined.name().equals(source.name());
        return new Drawn(
                join,
                family,
                family.types(),
                byPosition ? List.of() : List.of(Visible.of(source), joined),
                byPosition ? Optional.empty() : Optional.of(joined));
    }

    /** Sort terms over the rows, some of them with many ties. */
    private String order(List<Visible> rows) {
        return IntStream.range(0, dice.between(1, 2))
                .mapToObj(i -> sql.column(rows, JoinGenerator::sorts).sql() + dice.pick("", " DESC", " ASC"))
                .collect(Collectors.joining(", "));
    }

    /** Not by dates outside the calendar, for MySQL sorts them by what its plan makes of them. */
    private static boolean sorts(Family family) {
        return family.compares() && family != Family.DATE && family != Family.DATETIME;
    }

    /** The condition of a join of the source; of a table joined to itself without alias, in the form read by position. */
    String condition(Visible joined) {
        if (joined.name().equals(source.name())) {
            List<Reference> own = source.references().stream()
                    .filter(reference -> reference.target().equals(source.name()))
                    .toList();
            return own.isEmpty() || dice.chance(30)
                    ? source.name() + ".code = " + source.name() + ".code"
                    : dice.chance(50)
                            ? source.name() + ".id = " + source.name() + "."
                                    + own.get(0).column()
                            : source.name() + "." + own.get(0).column() + " = " + source.name() + ".id";
        }
        String link = link(Visible.of(source), joined);
        return dice.chance(25) ? link + " AND (" + sql.condition(List.of(Visible.of(source), joined)) + ")" : link;
    }

    /** A condition that joins two rows: by a reference in either direction, by equal codes, or by rank. */
    String link(Visible from, Visible to) {
        List<String> links = new ArrayList<>();
        for (Reference reference : from.table().references()) {
            if (reference.target().equals(to.table().name())) {
                links.add(equal(to.name() + ".id", from.name() + "." + reference.column()));
            }
        }
        for (Reference reference : to.table().references()) {
            if (reference.target().equals(from.table().name())) {
                links.add(equal(to.name() + "." + reference.column(), from.name() + ".id"));
            }
        }
        if (links.isEmpty() || dice.chance(15)) {
            links = List.of(
                    equal(to.name() + ".code", from.name() + ".code"),
                    to.name() + ".rank_no > " + from.name() + ".rank_no");
        }
        return dice.pick(links);
    }

    private String equal(String one, String other) {
        return dice.chance(50) ? one + " = " + other : other + " = " + one;
    }

    /** A table that the source refers to, or that refers to it; at times any. */
    GeneratedTable target() {
        return targetOf(source);
    }

    private GeneratedTable targetOf(GeneratedTable table) {
        List<GeneratedTable> related = schema.tables().stream()
                .filter(other -> leadsTo(table, other) || leadsTo(other, table))
                .toList();
        return related.isEmpty() || dice.chance(10) ? dice.pick(schema.tables()) : dice.pick(related);
    }

    private static boolean leadsTo(GeneratedTable from, GeneratedTable to) {
        return from.references().stream()
                .anyMatch(reference -> reference.target().equals(to.name()));
    }

    private boolean leadsFurther(GeneratedTable junction) {
        return junction.references().stream()
                .anyMatch(reference -> !reference.target().equals(source.name())
                        && !reference.target().equals(junction.name()));
    }

    Optional<String> alias(GeneratedTable target) {
        boolean itself = target.equals(source);
        return dice.chance(itself ? 60 : 30) ? Optional.of(newAlias()) : Optional.empty();
    }

    String newAlias() {
        return dice.pick("near", "other", "far") + ++aliases;
    }
}
