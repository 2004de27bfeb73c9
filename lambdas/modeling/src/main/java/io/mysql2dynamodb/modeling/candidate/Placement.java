package io.mysql2dynamodb.modeling.candidate;

import io.mysql2dynamodb.catalog.Relationship;

/** Where the rows of a table go. */
public sealed interface Placement {

    /** Each row is an item; the partition is the table's own. */
    record Own(Keys keys) implements Placement {
        @Override
        public String toString() {
            return "items of its own by " + keys;
        }
    }

    /** Each row is an item in the partition of the row that it belongs to: an item collection. */
    record Collected(Relationship relationship, Keys keys) implements Placement {
        @Override
        public String toString() {
            return "items in the partition of their " + relationship.parentTable() + ", by " + keys;
        }
    }

    /** The rows are a list in the item of the row that they belong to. */
    record Embedded(Relationship relationship) implements Placement {
        @Override
        public String toString() {
            return "a list in the item of their " + relationship.parentTable();
        }
    }
}
