package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.source.RowIdentity;
import java.util.List;

/** How the rows of one source table become the items of one entity. Immutable, safe to share between threads. */
public final class EntityPlan {

    private final String entityType;
    private final TableContract tableContract;
    private final RootQuery rootQuery;
    private final List<RelatedQuery> related;
    private final List<ChildPlan> children;
    private final ItemProgram program;
    private final KeyReadBack readBack;
    private final EntityPlan keysOnly;

    /**
     * A plan.
     *
     * @param keysOnly the same entity with nothing but its keys; null when this plan is it
     */
    EntityPlan(
            String entityType,
            TableContract tableContract,
            RootQuery rootQuery,
            List<RelatedQuery> related,
            ItemProgram program,
            KeyReadBack readBack,
            EntityPlan keysOnly) {
        this.entityType = entityType;
        this.tableContract = tableContract;
        this.rootQuery = rootQuery;
        this.related = List.copyOf(related);
        this.children = related.stream()
                .filter(ChildPlan.class::isInstance)
                .map(ChildPlan.class::cast)
                .toList();
        this.program = program;
        this.readBack = readBack;
        this.keysOnly = keysOnly == null ? this : keysOnly;
    }

    /** The entity's name; for a single-entity table, the table's name in the contract. */
    public String entityType() {
        return entityType;
    }

    /** The table that the items go to. */
    public TableContract tableContract() {
        return tableContract;
    }

    /** The table whose rows are read. */
    public String sourceTable() {
        return identity().table();
    }

    /** What tells the source rows apart. */
    public RowIdentity identity() {
        return rootQuery.identity();
    }

    /** The child tables that are embedded. */
    public List<ChildPlan> children() {
        return children;
    }

    /**
     * The same rows with nothing but the items' keys and our helper attributes: enough to tell which items a set of rows
     * owns. A row that is quarantined for another attribute has an item here.
     */
    public EntityPlan keysOnly() {
        return keysOnly;
    }

    /** The queries beside the root's, in the order in which they are asked. */
    List<RelatedQuery> related() {
        return related;
    }

    RootQuery rootQuery() {
        return rootQuery;
    }

    /** How an item's key leads back to its rows. */
    KeyReadBack readBack() {
        return readBack;
    }

    ItemProgram program() {
        return program;
    }
}
