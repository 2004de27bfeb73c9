package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.target.ConsistentReader;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.TargetFailures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Answers from DynamoDB tables as a reader of migrated data gets them: tombstones are left out and pages are read on to the
 * limit. GetItem is asked as a BatchGetItem of one.
 */
public final class DynamoAnswers implements ItemAnswers {
    private final DynamoDbClient client;
    private final UnaryOperator<String> names;

    /**
     * @param names the physical name of a contract's table
     */
    public DynamoAnswers(DynamoDbClient client, UnaryOperator<String> names) {
        this.client = client;
        this.names = names;
    }

    @Override
    public List<Map<String, AttributeValue>> answer(ItemRequest request, int most) {
        return request instanceof ItemRequest.Query query ? query(query, most) : keys((ItemRequest.Keys) request);
    }

    private List<Map<String, AttributeValue>> keys(ItemRequest.Keys request) {
        try (ConsistentReader reader = new ConsistentReader(client, 1)) {
            Map<ItemKey, Map<String, AttributeValue>> found = reader.read(names.apply(request.table()), request.keys());
            return request.keys().stream()
                    .flatMap(key -> Optional.ofNullable(found.get(key)).stream())
                    .filter(DynamoAnswers::isThere)
                    .toList();
        }
    }

    private List<Map<String, AttributeValue>> query(ItemRequest.Query query, int most) {
        int wanted = Math.min(most, query.limit().orElse(most));
        QueryRequest request = request(query, wanted);
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        Map<String, AttributeValue> next = Map.of();
        do {
            QueryRequest page = next.isEmpty()
                    ? request
                    : request.toBuilder().exclusiveStartKey(next).build();
            QueryResponse response =
                    TargetFailures.translating(client, "Query", request.tableName(), () -> client.query(page));
            response.items().stream().filter(DynamoAnswers::isThere).forEach(items::add);
            next = response.lastEvaluatedKey();
        } while (items.size() < wanted && !next.isEmpty());
        return List.copyOf(items.subList(0, Math.min(wanted, items.size())));
    }

    private QueryRequest request(ItemRequest.Query query, int limit) {
        Map<String, String> attributes = new HashMap<>(query.key().names());
        Map<String, AttributeValue> values = new HashMap<>(query.key().values());
        query.filter().ifPresent(filter -> {
            attributes.putAll(filter.names());
            values.putAll(filter.values());
        });
        return QueryRequest.builder()
                .tableName(names.apply(query.table()))
                .indexName(query.index().orElse(null))
                .keyConditionExpression(query.key().text())
                .filterExpression(
                        query.filter().map(ItemRequest.Expression::text).orElse(null))
                .expressionAttributeNames(attributes)
                .expressionAttributeValues(values)
                .scanIndexForward(query.ascending())
                .consistentRead(query.index().isEmpty())
                .limit(limit)
                .build();
    }

    private static boolean isThere(Map<String, AttributeValue> item) {
        AttributeValue deleted = item.get(HelperAttributes.DELETED);
        return deleted == null || !Boolean.TRUE.equals(deleted.bool());
    }
}
