package io.mysql2dynamodb.target;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes that every migrated item carries beside those of the contract. Their names may not be used by a contract. */
public final class HelperAttributes {

    /** N: how often the item under this key has been written since the backfill, which writes 0. */
    public static final String VERSION = "_mv";

    /** S: the entity type; multi-entity tables only. */
    public static final String ENTITY_TYPE = "_et";

    /** The entity type of the lookup items that keep unique values unique; in single-entity tables too. */
    public static final String UNIQUE = "_UNIQUE";

    /** S: the source row, see {@link #source}. */
    public static final String SOURCE = "_src";

    /** BOOL: true on a tombstone, absent elsewhere. */
    public static final String DELETED = "_del";

    /** All four names. */
    public static final Set<String> NAMES = Set.of(VERSION, ENTITY_TYPE, SOURCE, DELETED);

    private static final JsonFactory JSON = new JsonFactory();

    private HelperAttributes() {}

    /** The version that the backfill writes. */
    public static AttributeValue backfillVersion() {
        return AttributeValue.fromN("0");
    }

    /**
     * The value of {@code _src}: a JSON array of the source table and the key's values as canonical strings, without
     * white space, so that equal rows give equal bytes.
     */
    public static AttributeValue source(String table, List<String> keyValues) {
        StringBuilder json = new StringBuilder(32).append('[');
        CanonicalJson.appendString(json, table);
        for (String value : keyValues) {
            CanonicalJson.appendString(json.append(','), value);
        }
        return AttributeValue.fromS(json.append(']').toString());
    }

    /**
     * Reads a {@code _src} back.
     *
     * @throws IllegalArgumentException if the text is not a JSON array of at least two strings
     */
    public static SourceRow parseSource(String text) {
        try {
            List<String> parts = strings(text);
            if (parts.size() < 2) {
                throw new IllegalArgumentException(SOURCE + " needs a table and at least one key value: " + text);
            }
            return new SourceRow(parts.get(0), parts.subList(1, parts.size()));
        } catch (IOException e) {
            throw new IllegalArgumentException(SOURCE + " is not JSON: " + text, e);
        }
    }

    /** Token by token: the search for extras reads every item's, and a tree costs about three times as much. */
    private static List<String> strings(String text) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new IllegalArgumentException(SOURCE + " is not a JSON array: " + text);
            }
            List<String> parts = new ArrayList<>(4);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() != JsonToken.VALUE_STRING) {
                    throw new IllegalArgumentException(SOURCE + " holds something other than strings: " + text);
                }
                parts.add(json.getText());
            }
            if (json.nextToken() != null) {
                throw new IllegalArgumentException(SOURCE + " holds something behind its array: " + text);
            }
            return parts;
        }
    }

    /**
     * The row an item came from.
     *
     * @param table source table
     * @param keyValues canonical text of the identity columns, in their order
     */
    public record SourceRow(String table, List<String> keyValues) {
        public SourceRow {
            keyValues = List.copyOf(keyValues);
        }
    }
}
