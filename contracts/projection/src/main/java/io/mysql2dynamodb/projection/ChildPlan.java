package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.KeySelection;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceQuery;
import java.util.List;

/**
 * A child table whose rows are embedded into the items of an entity.
 *
 * <p>Its accounting closes over the whole table: where each child row has at most one parent,
 * {@link #countRows} = {@link ChildCounts#read} of all windows + {@link #countOrphans}; in general
 * {@link #countPairs} = {@link ChildCounts#read} of all windows.
 */
public final class ChildPlan implements RelatedQuery {

    private final int index;
    private final int gatheredIndex;
    private final String name;
    private final RelatedRows rows;
    private final String order;
    private final List<ChildMember> members;
    private final ChildShape shape;

    /**
     * A plan.
     *
     * @param index its place among the children of the entity
     * @param gatheredIndex its place among what is gathered for a row
     */
    ChildPlan(
            int index,
            int gatheredIndex,
            String name,
            RelatedRows rows,
            String order,
            List<ChildMember> members,
            ChildShape shape) {
        this.index = index;
        this.gatheredIndex = gatheredIndex;
        this.name = name;
        this.rows = rows;
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
        return rows.table();
    }

    /** Counts the rows of the child table. */
    public SourceQuery countRows() {
        return SourceQuery.of("SELECT COUNT(*) FROM " + rows.child(), List.of());
    }

    /** Counts the child rows that no source row of the entity embeds. */
    public SourceQuery countOrphans() {
        return SourceQuery.of(
                "SELECT COUNT(*) FROM " + rows.child() + " WHERE NOT EXISTS (SELECT 1 FROM " + rows.parent() + " WHERE "
                        + rows.condition() + ")",
                List.of());
    }

    /** Counts the pairs of a source row and a child row of it. */
    public SourceQuery countPairs() {
        return SourceQuery.of(
                "SELECT COUNT(*) FROM " + rows.parent() + " JOIN " + rows.child() + " ON " + rows.condition(),
                List.of());
    }

    @Override
    public RelatedRows rows() {
        return rows;
    }

    /** The child rows of the selected parents: the parent's identity, then the members, parent by parent. */
    @Override
    public SourceQuery select(KeySelection selection) {
        return rows.select(
                selection,
                members.stream().map(ChildMember::sql).toList(),
                members.stream().map(ChildMember::type).toList(),
                "",
                order);
    }

    @Override
    public RowGroup group(RowCursor row, Related related) {
        return new ChildGroup(this, row);
    }

    @Override
    public int gathered() {
        return 1;
    }

    int index() {
        return index;
    }

    int gatheredIndex() {
        return gatheredIndex;
    }

    List<ChildMember> members() {
        return members;
    }

    ChildShape shape() {
        return shape;
    }
}
