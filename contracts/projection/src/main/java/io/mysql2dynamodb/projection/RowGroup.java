package io.mysql2dynamodb.projection;

/** Takes the rows of a {@link RelatedQuery}, source row by source row. Used by one thread, once. */
interface RowGroup {

    /** Takes the cursor's current row for a source row. */
    void add(RootRow parent);

    /** Hands a source row what was taken for it, maybe nothing, and starts anew. */
    void finish(RootRow parent);
}
