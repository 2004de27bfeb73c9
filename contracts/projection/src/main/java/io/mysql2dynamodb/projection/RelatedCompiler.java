package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Calculation.Aggregate;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.names.JoinNames;
import io.mysql2dynamodb.contract.names.JoinPath;
import io.mysql2dynamodb.contract.names.NamedTable;
import io.mysql2dynamodb.contract.names.ResolvedColumn;
import io.mysql2dynamodb.contract.names.Scope;
import io.mysql2dynamodb.contract.sql.OrderBy;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.source.ExactSelect;
import io.mysql2dynamodb.source.RowIdentity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles what takes several rows of other tables: embedded children, looked-up lists and aggregates. */
final class RelatedCompiler {

    private final SourceSchema schema;
    private final SourceTable source;
    private final RowIdentity parents;
    private final ConversionRules rules;
    private final List<ChildPlan> children = new ArrayList<>();
    private final List<LookupPlan> lookups = new ArrayList<>();
    private final List<ExtremePlan> extremes = new ArrayList<>();
    private final Map<RelatedRows, List<AggregateColumn>> aggregates = new LinkedHashMap<>();
    private int gathered;
    private int aggregated;

    RelatedCompiler(SourceSchema schema, SourceTable source, RowIdentity parents, ConversionRules rules) {
        this.schema = schema;
        this.source = source;
        this.parents = parents;
        this.rules = rules;
    }

    /** All queries beside the root's. */
    List<RelatedQuery> queries() {
        List<RelatedQuery> queries = new ArrayList<>(children);
        queries.addAll(lookups);
        aggregates.forEach((rows, columns) -> queries.add(new AggregatePlan(rows, columns)));
        queries.addAll(extremes);
        return queries;
    }

    /** The index of what is gathered for a json-construction. */
    int children(Attribute attribute, Join.JsonConstruction join) {
        JoinPath path = JoinPath.of(schema, source, join);
        ChildCompiler compiler =
                new ChildCompiler(rules, path, naming(path.last().tables()));
        children.add(compiler.compile(attribute, join.construction(), children.size(), gathered, rows(path)));
        return gathered++;
    }

    /** The index of what is gathered for a lookup of a set or list. */
    int lookup(Attribute attribute, Join.LookupTable join) {
        JoinPath path = JoinPath.of(schema, source, join);
        List<NamedTable> tables = path.last().tables();
        Function<NamedTable, String> naming = naming(tables);
        Scope selected = path.last().selected();
        SqlFragment select = SqlFragment.parse(join.select());
        String sql = selected.render(select, naming);
        Optional<ExactSelect> exact = column(select, selected).map(found -> lookedUp(found, sql, attribute.type()));
        Stream<String> order = join.orderBy().map(OrderBy::parse).stream().map(by -> selected.render(by, naming));
        List<String> ties = new ArrayList<>(List.of(ties(path.last().target(), naming)));
        tables.subList(0, tables.size() - 1).forEach(junction -> ties.add(ties(junction, naming)));
        lookups.add(new LookupPlan(
                rows(path),
                gathered,
                attribute.name(),
                exact.map(ExactSelect::sql).orElse(sql),
                exact.map(ExactSelect::type),
                select.toString(),
                Stream.concat(order, ties.stream()).collect(Collectors.joining(", ")),
                attribute.type(),
                rules));
        return gathered++;
    }

    /** The value of an aggregate. */
    RawValue aggregate(Aggregate aggregate) {
        SourceTable target = schema.table(aggregate.targetTable())
                .orElseThrow(() -> new UncompilableException(
                        "the source has no table '" + aggregate.targetTable() + "'", "name one of its tables"));
        JoinNames names = JoinNames.of(source, target, aggregate.alias());
        Function<NamedTable, String> naming = naming(List.of(names.joined()));
        RelatedRows rows = new RelatedRows(
                parents,
                List.of(new RootJoin.Aliased(target.name(), RelatedRows.CHILD)),
                "(" + names.condition(SqlFragment.parse(aggregate.condition())).render(naming) + ")");
        return new AggregateCompiler(names.selected(), naming).compile(aggregate, rows, this);
    }

    /** An aggregate that MySQL works out; equal ones over the same rows are taken once. */
    RawValue grouped(RelatedRows rows, AggregateColumn column) {
        List<AggregateColumn> same = aggregates.computeIfAbsent(rows, absent -> new ArrayList<>());
        return same.stream()
                .filter(known -> known.sql().equals(column.sql()))
                .findFirst()
                .orElseGet(() -> {
                    same.add(column);
                    aggregated++;
                    return column;
                })
                .value();
    }

    RawValue extreme(ExtremePlan plan) {
        extremes.add(plan);
        aggregated++;
        return plan.column().value();
    }

    /** The index of the next aggregate. */
    int nextAggregate() {
        return aggregated;
    }

    private RelatedRows rows(JoinPath path) {
        Function<NamedTable, String> naming = naming(path.last().tables());
        List<RootJoin.Aliased> tables = path.last().tables().stream()
                .map(table -> new RootJoin.Aliased(table.table().name(), naming.apply(table)))
                .toList();
        String condition = path.last().conditions().stream()
                .map(one -> one.render(naming))
                .collect(Collectors.joining(" AND ", "(", ")"));
        return new RelatedRows(parents, tables, condition);
    }

    /** The last table is {@link RelatedRows#CHILD}, junctions before it are numbered. */
    private static Function<NamedTable, String> naming(List<NamedTable> tables) {
        Map<NamedTable, String> aliases = new LinkedHashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            aliases.put(tables.get(i), i == tables.size() - 1 ? RelatedRows.CHILD : "m" + i);
        }
        return table -> table.role() == NamedTable.Role.SOURCE ? RootQuery.ROOT : aliases.get(table);
    }

    /** The column that is selected, where it is a column as it is. */
    static Optional<SourceColumn> column(SqlFragment select, Scope scope) {
        return select.asColumn().map(scope::resolve).map(ResolvedColumn::column);
    }

    /** The values of sets are texts or numbers, those of lists of the type that they have by default. */
    private static ExactSelect lookedUp(SourceColumn column, String sql, AttributeType collection) {
        return collection == AttributeType.L
                ? ExactSelect.byDefault(column, sql)
                : ExactSelect.of(column, sql, AttributeType.S);
    }

    /** Rows that the contract's order leaves equal are ordered all the same, so that every run takes the same ones. */
    static String ties(NamedTable target, Function<NamedTable, String> naming) {
        String alias = naming.apply(target);
        return target.table()
                .primaryKey()
                .map(key -> key.columns().stream().map(name -> SqlQuoting.column(alias, name)))
                .orElseGet(() -> target.table().columns().stream()
                        .map(column -> "CAST(" + SqlQuoting.column(alias, column.name()) + " AS BINARY)"))
                .collect(Collectors.joining(", "));
    }
}
