package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.source.KeySelection;
import io.mysql2dynamodb.source.RowIdentity;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SqlCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A child table whose rows are embedded into the items of an entity.
 *
 * <p>Its accounting closes over the whole table: where each child row has at most one parent,
 * {@link #countRows} = {@link ChildCounts#read} of all windows + {@link #countOrphans}; in general
 * {@link #countPairs} = {@link ChildCounts#read} of all windows.
 */
public final class ChildPlan {

    /** The alias of the child table. */
    static final String CHILD = "c";

    private final String name;
    private final RowIdentity parents;
    private final String table;
    private final String condition;
    private final String order;
    private final List<ChildMember> members;
    private final ChildShape shape;

    ChildPlan(
            String name,
            RowIdentity parents,
            String table,
            String condition,
            String order,
            List<ChildMember> members,
            ChildShape shape) {
        this.name = name;
        this.parents = parents;
        this.table = table;
        this.condition = condition;
        this.order = order;
        this.members = List.copyOf(members);
        this.shape = shape;
    }

    /** The attribute that holds the rows; unique in its entity. */
    public String name() {
        return name;
    }

    /** The child table. */
    public String targetTable() {
        return table;
    }

    /** Counts the rows of the child table. */
    public SourceQuery countRows() {
        return SourceQuery.of("SELECT COUNT(*) FROM " + child(), List.of());
    }

    /** Counts the child rows that no source row of the entity embeds. */
    public SourceQuery countOrphans() {
        return SourceQuery.of(
                "SELECT COUNT(*) FROM " + child() + " WHERE NOT EXISTS (SELECT 1 FROM " + parent() + " WHERE "
                        + condition + ")",
                List.of());
    }

    /** Counts the pairs of a source row and a child row of it. */
    public SourceQuery countPairs() {
        return SourceQuery.of("SELECT COUNT(*) FROM " + parent() + " JOIN " + child() + " ON " + condition, List.of());
    }

    /** The child rows of the selected parents: the parent's identity, then the members, parent by parent. */
    SourceQuery select(KeySelection selection) {
        SqlCondition rows = selection.condition(parents, RootQuery.ROOT);
        List<String> selected = new ArrayList<>();
        selected.add(parents.select(RootQuery.ROOT));
        members.forEach(member -> selected.add(member.sql()));
        List<Optional<ColumnType>> types = new ArrayList<>(parents.types());
        members.forEach(member -> types.add(member.type()));
        // from the parents' range to their children, whatever the statistics of a fresh table say
        String sql = "SELECT " + String.join(", ", selected) + " FROM " + parent() + " STRAIGHT_JOIN " + child()
                + " ON " + condition + " WHERE " + rows.sql() + " ORDER BY " + parents.order(RootQuery.ROOT) + ", "
                + order;
        return new SourceQuery(sql, rows.parameters(), types);
    }

    RowIdentity parents() {
        return parents;
    }

    List<ChildMember> members() {
        return members;
    }

    ChildShape shape() {
        return shape;
    }

    private String child() {
        return SqlQuoting.name(table) + " AS " + CHILD;
    }

    private String parent() {
        return SqlQuoting.name(parents.table()) + " AS " + RootQuery.ROOT;
    }
}
