package io.mysql2dynamodb.migration.verify;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One difference that the verification found, for people.
 *
 * @param kind what kind of difference
 * @param table the table's contract name
 * @param entity the entity type; empty where none can be told
 * @param key the item's key
 * @param source the source row, as {@code _src} writes it; empty where none can be told
 * @param details what differs
 */
public record Sample(Kind kind, String table, String entity, String key, String source, List<String> details) {

    /** The kinds of differences. */
    public enum Kind {
        /** The item is not what its row projects to. */
        @JsonProperty("mismatched")
        MISMATCHED,
        /** The row has no item. */
        @JsonProperty("missing")
        MISSING,
        /** Several rows map to this key, the item belongs to another of them. */
        @JsonProperty("duplicate-key")
        DUPLICATE_KEY,
        /** The item has no row. */
        @JsonProperty("extra")
        EXTRA,
        /** The item was not written by a migration. */
        @JsonProperty("foreign")
        FOREIGN
    }

    public Sample {
        details = List.copyOf(details);
    }
}
