package io.mysql2dynamodb.contract.names;

import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way by which a join leads from the source row to the rows it names, link by link, and what names mean on it.
 *
 * @param links what is joined, in order; at least one
 * @param judged for conditions on the row, {@code when}, {@code then} and {@code parts}: the source row first, then the
 *     latest link
 */
public record JoinPath(List<Link> links, Scope judged) {

    /**
     * One step.
     *
     * @param tables the rows joined; several where a lookup leads over junctions, its target last
     * @param conditions all of them must hold
     * @param selected for what is selected here
     * @param selects what is selected here, as written; empty for a json-construction, which selects several values
     */
    public record Link(
            List<NamedTable> tables, List<JoinCondition> conditions, Scope selected, Optional<String> selects) {
        public Link {
            tables = List.copyOf(tables);
            conditions = List.copyOf(conditions);
        }

        /** The row that values are selected from. */
        public NamedTable target() {
            return tables.get(tables.size() - 1);
        }
    }

    public JoinPath {
        links = List.copyOf(links);
    }

    /** The last link: what the join leads to. */
    public Link last() {
        return links.get(links.size() - 1);
    }

    /**
     * The path of a join.
     *
     * @throws UnknownNameException a table, alias or column of it does not exist
     * @throws io.mysql2dynamodb.contract.sql.UnsafeSqlException a fragment of it cannot be read
     */
    public static JoinPath of(SourceSchema schema, SourceTable source, Join join) {
        if (join instanceof Join.ForeignKey one) {
            return single(
                    source,
                    table(schema, one.targetTable()),
                    one.alias(),
                    List.of(one.condition()),
                    Optional.of(one.select()));
        } else if (join instanceof Join.MultiColumn one) {
            return single(
                    source, table(schema, one.targetTable()), one.alias(), one.conditions(), Optional.of(one.select()));
        } else if (join instanceof Join.Conditional one) {
            return single(
                    source,
                    table(schema, one.targetTable()),
                    one.alias(),
                    List.of(one.condition()),
                    Optional.of(one.select()));
        } else if (join instanceof Join.SelfJoin one) {
            SourceTable target = SelfJoinTarget.of(schema, source, one).table();
            return single(
                    source, target, Optional.of(one.alias()), List.of(one.condition()), Optional.of(one.select()));
        } else if (join instanceof Join.JsonConstruction one) {
            return single(
                    source, table(schema, one.targetTable()), one.alias(), List.of(one.condition()), Optional.empty());
        } else if (join instanceof Join.LookupTable one) {
            return lookup(LookupNames.of(schema, source, table(schema, one.targetTable()), one), one);
        }
        return chain(schema, source, (Join.Chain) join);
    }

    private static JoinPath single(
            SourceTable source,
            SourceTable target,
            Optional<String> alias,
            List<String> conditions,
            Optional<String> select) {
        JoinNames names = JoinNames.of(source, target, alias);
        List<JoinCondition> read = conditions.stream()
                .map(SqlFragment::parse)
                .map(names::condition)
                .toList();
        return new JoinPath(List.of(new Link(List.of(names.joined()), read, names.selected(), select)), names.judged());
    }

    private static JoinPath lookup(LookupNames names, Join.LookupTable join) {
        JoinCondition condition = JoinCondition.ofScope(SqlFragment.parse(join.condition()), names.condition());
        return new JoinPath(
                List.of(new Link(names.joined(), List.of(condition), names.selected(), Optional.of(join.select()))),
                names.condition());
    }

    private static JoinPath chain(SourceSchema schema, SourceTable source, Join.Chain chain) {
        List<NamedTable> nearestFirst = new ArrayList<>(List.of(NamedTable.source(source)));
        List<Link> links = new ArrayList<>();
        for (Join.ChainLink link : chain.links()) {
            SourceTable target = table(schema, link.targetTable());
            NamedTable joined = NamedTable.joined(link.alias().orElse(target.name()), target);
            if (nearestFirst.stream().anyMatch(table -> table.name().equals(joined.name()))) {
                throw new UnknownNameException(
                        "'" + joined.name() + "' is named twice in the chain",
                        "give this link a join_alias and name its row by it");
            }
            ChainLinkNames names = ChainLinkNames.of(nearestFirst, joined);
            JoinCondition condition = JoinCondition.ofScope(SqlFragment.parse(link.condition()), names.condition());
            links.add(new Link(List.of(joined), List.of(condition), names.selected(), Optional.of(link.select())));
            nearestFirst.add(0, joined);
        }
        List<NamedTable> judged = new ArrayList<>(nearestFirst.subList(0, nearestFirst.size() - 1));
        judged.add(0, NamedTable.source(source));
        return new JoinPath(links, new Scope(judged));
    }

    private static SourceTable table(SourceSchema schema, String name) {
        return schema.table(name)
                .orElseThrow(() ->
                        new UnknownNameException("the source has no table '" + name + "'", "name one of its tables"));
    }
}
