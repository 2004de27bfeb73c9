package io.mysql2dynamodb.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A batch of which only the first half is carried out, as DynamoDB may do
 * (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html).
 *
 * @param first the request for the half
 * @param rest what is handed back, as the request had it
 * @param unprocessed the member of the answer that holds it
 */
record PartialBatch(String first, ObjectNode rest, String unprocessed) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Another operation than a batch is carried out whole. */
    static PartialBatch of(String operation, String body) throws IOException {
        ObjectNode request = (ObjectNode) JSON.readTree(body);
        ObjectNode rest = JSON.createObjectNode();
        request.path("RequestItems").properties().forEach(table -> {
            boolean write = table.getValue().isArray();
            ArrayNode all =
                    (ArrayNode) (write ? table.getValue() : table.getValue().path("Keys"));
            ArrayNode later = JSON.createArrayNode();
            for (int half = (all.size() + 1) / 2; all.size() > half; ) {
                later.add(all.remove(half));
            }
            if (!later.isEmpty()) {
                rest.set(
                        table.getKey(),
                        write ? later : ((ObjectNode) table.getValue().deepCopy()).set("Keys", later));
            }
        });
        return new PartialBatch(
                request.toString(), rest, operation.equals("BatchGetItem") ? "UnprocessedKeys" : "UnprocessedItems");
    }

    /** The answer to the whole, from the answer to the half. */
    byte[] answer(byte[] ofFirst) throws IOException {
        JsonNode answer = JSON.readTree(ofFirst);
        if (!rest.isEmpty() && answer.has(unprocessed)) {
            ((ObjectNode) answer).set(unprocessed, rest);
        }
        return answer.toString().getBytes(StandardCharsets.UTF_8);
    }
}
