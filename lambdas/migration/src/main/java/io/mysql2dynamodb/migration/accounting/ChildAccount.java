package io.mysql2dynamodb.migration.accounting;

/**
 * What became of the rows of one embedded child table.
 *
 * @param attribute the attribute that embeds them
 * @param childTable the child table
 * @param rows rows of the child table that belong to a parent, once per parent, and those that belong to none; counted
 *     apart from the copy
 * @param embedded rows inside items
 * @param beyondLimit rows beyond the contract's limit
 * @param orphaned rows without a parent
 * @param withQuarantinedParent rows of quarantined parents
 * @param withExcludedParent rows of parents that a condition excludes
 */
public record ChildAccount(
        String attribute,
        String childTable,
        long rows,
        long embedded,
        long beyondLimit,
        long orphaned,
        long withQuarantinedParent,
        long withExcludedParent) {

    public boolean closes() {
        return rows == embedded + beyondLimit + orphaned + withQuarantinedParent + withExcludedParent;
    }

    @Override
    public String toString() {
        return "child table '" + childTable + "' in '" + attribute + "': " + rows + " rows = " + embedded
                + " embedded + "
                + beyondLimit + " beyond the limit + " + orphaned + " orphaned + " + withQuarantinedParent
                + " with a quarantined parent + " + withExcludedParent + " with an excluded parent";
    }
}
