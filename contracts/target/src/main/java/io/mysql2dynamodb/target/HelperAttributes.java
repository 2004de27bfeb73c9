package io.mysql2dynamodb.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

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
            List<String> parts = new ArrayList<>();
            for (var element : JSON.readTree(text)) {
                if (!element.isTextual()) {
                    throw new IllegalArgumentException(SOURCE + " holds something other than strings: " + text);
                }
                parts.add(element.textValue());
            }
            if (parts.size() < 2) {
                throw new IllegalArgumentException(SOURCE + " needs a table and at least one key value: " + text);
            }
            return new SourceRow(parts.get(0), parts.subList(1, parts.size()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(SOURCE + " is not JSON: " + text, e);
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
