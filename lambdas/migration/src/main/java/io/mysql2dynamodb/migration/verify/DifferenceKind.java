package io.mysql2dynamodb.migration.verify;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of differences between rows and items. */
public enum DifferenceKind {
    /** The item is not what its row projects to. */
    @JsonProperty("mismatched")
    MISMATCHED("mismatched"),
    /** The row has no item. */
    @JsonProperty("missing")
    MISSING("missing"),
    /** Several rows map to this key, the item belongs to another of them. */
    @JsonProperty("duplicate-key")
    DUPLICATE_KEY("duplicate-key"),
    /** The item has no row. */
    @JsonProperty("extra")
    EXTRA("extra"),
    /** The item was not written by a migration. */
    @JsonProperty("foreign")
    FOREIGN("foreign");

    private final String word;

    DifferenceKind(String word) {
        this.word = word;
    }

    /** The kind as people and files name it. */
    public String word() {
        return word;
    }
}
