package io.mysql2dynamodb.migration.repair;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A key that has a row and does not have its item after a repair, or that holds what is not ours: one line of the repair's
 * file.
 *
 * @param why {@code foreign} or {@code unreadable}, left as it is; {@code quarantined}, marked as deleted because its row
 *     cannot be an item now; {@code differing} again, although it was written
 * @param table the table's contract name
 * @param key the item's key in DynamoDB's notation
 * @param source the source row that the verification named; empty where it could name none
 * @param reasons in sentences
 */
@JsonPropertyOrder({"why", "table", "key", "source", "reasons"})
public record LeftKey(String why, String table, JsonNode key, String source, List<String> reasons) {
    public LeftKey {
        reasons = List.copyOf(reasons);
    }
}
