package io.mysql2dynamodb.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;

/**
 * An item as an INSERT of PartiQL, which stores it only where no item has its key
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.insert.html): the condition of a put if
 * absent, and 25 of them fit one request.
 *
 * <p>Values are parameters, never text. An item whose attributes cannot be named in a statement beyond doubt, or whose
 * statement would be too long, has none: it is put alone.
 */
final class InsertStatement {
    /** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchStatementRequest.html. */
    private static final int LONGEST = 8_192;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.:#$@/ -]+");

    private InsertStatement() {}

    static Optional<BatchStatementRequest> of(String table, Map<String, AttributeValue> item) {
        StringBuilder text = new StringBuilder("INSERT INTO \"").append(table).append("\" VALUE {");
        List<AttributeValue> values = new ArrayList<>(item.size());
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            if (!PLAIN.matcher(attribute.getKey()).matches()) {
                return Optional.empty();
            }
            text.append(values.isEmpty() ? "'" : ",'")
                    .append(attribute.getKey())
                    .append("':?");
            values.add(attribute.getValue());
        }
        text.append('}');
        return text.length() > LONGEST
                ? Optional.empty()
                : Optional.of(BatchStatementRequest.builder()
                        .statement(text.toString())
                        .parameters(values)
                        .build());
    }

    /** The item of a statement made by {@link #of}. */
    static Map<String, AttributeValue> item(BatchStatementRequest insert) {
        String[] quoted = insert.statement().split("'", -1);
        Map<String, AttributeValue> item = new HashMap<>();
        for (int i = 0; i < insert.parameters().size(); i++) {
            item.put(quoted[2 * i + 1], insert.parameters().get(i));
        }
        return item;
    }
}
