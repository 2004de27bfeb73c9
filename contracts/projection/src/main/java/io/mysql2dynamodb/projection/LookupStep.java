package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.ItemKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes the lookup item of one unique constraint. Its key is {@code UNIQUE#<name>#} and the texts of the attributes joined
 * by {@code #}, each {@code #} in a value doubled. A row in which an attribute is absent has none, as NULLs are never equal
 * in MySQL.
 *
 * @param name the constraint's name
 * @param attributes the indexes of its attributes, in its order
 * @param keyNames the key attributes of the table
 * @param mostBytes the longest value that all of these take
 */
record LookupStep(String name, List<Integer> attributes, List<String> keyNames, int mostBytes) {

    static final String DELIMITER = "#";

    private static final AttributeValue ENTITY_TYPE = AttributeValue.fromS(HelperAttributes.UNIQUE);

    LookupStep {
        attributes = List.copyOf(attributes);
        keyNames = List.copyOf(keyNames);
    }

    /** What the key of every item of a constraint starts with. */
    static String start(String constraint) {
        return "UNIQUE#" + constraint;
    }

    /** The item; null when an attribute is absent, or when the row has got a reason. */
    LookupItem run(String sourceTable, RootRow row, Finals finals) {
        StringBuilder text = new StringBuilder(start(name));
        for (int attribute : attributes) {
            AttributeValue value = finals.value(attribute);
            if (value == null) {
                return null;
            }
            text.append(DELIMITER).append(text(value).replace(DELIMITER, DELIMITER + DELIMITER));
        }
        AttributeValue key = AttributeValue.fromS(text.toString());
        try {
            KeyLengths.check("of the unique constraint " + name, key, mostBytes);
        } catch (RefusedValue reason) {
            row.refuse(Reason.of(reason.code(), "", name, reason.getMessage()));
            return null;
        }
        return item(sourceTable, row.key(), key);
    }

    private LookupItem item(String sourceTable, SourceKey source, AttributeValue value) {
        Map<String, AttributeValue> key = new LinkedHashMap<>(4);
        keyNames.forEach(keyName -> key.put(keyName, value));
        Map<String, AttributeValue> item = new HashMap<>(key);
        item.put(HelperAttributes.ENTITY_TYPE, ENTITY_TYPE);
        item.put(HelperAttributes.SOURCE, HelperAttributes.source(sourceTable, source.values()));
        item.put(HelperAttributes.VERSION, HelperAttributes.backfillVersion());
        return new LookupItem(new ItemKey(key), item);
    }

    private static String text(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> value.n();
            case BOOL -> value.bool().toString();
            default -> throw new IllegalStateException("The validator lets no " + value.type() + " be unique");
        };
    }
}
