package io.mysql2dynamodb.migration.verify;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.ItemKeyJson;

/**
 * One line of a differences file, which holds the keys of all differences that a step found.
 *
 * @param kind what kind of difference
 * @param table the table's contract name
 * @param entity the entity type; empty where none can be told
 * @param key the item's key in DynamoDB's notation
 * @param source the source row, as {@code _src} writes it; empty where none can be told
 */
@JsonPropertyOrder({"kind", "table", "entity", "key", "source"})
public record DifferenceLine(DifferenceKind kind, String table, String entity, JsonNode key, String source) {

    static DifferenceLine of(DifferenceKind kind, String table, String entity, ItemKey key, String source) {
        return new DifferenceLine(
                kind, table, entity, Json.read(ItemKeyJson.write(key), JsonNode.class, "an item key"), source);
    }

    @JsonIgnore
    public ItemKey itemKey() {
        return ItemKeyJson.read(key.toString());
    }
}
