package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.target.ItemKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An access pattern's operation on DynamoDB with its parameters filled in. */
public sealed interface ItemRequest {

    /** The table's contract name. */
    String table();

    /** GetItem and BatchGetItem: the items under some keys. */
    record Keys(String table, List<ItemKey> keys) implements ItemRequest {
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /**
     * Query of the table or an index.
     *
     * @param index the index, if not the table itself
     * @param key the key condition
     * @param filter the filter, if any
     * @param ascending in which order of the sort key
     * @param limit most items of the answer, tombstones and filtered items not counted
     */
    record Query(
            String table,
            Optional<String> index,
            Expression key,
            Optional<Expression> filter,
            boolean ascending,
            OptionalInt limit)
            implements ItemRequest {}

    /**
     * An expression of DynamoDB.
     *
     * @param text the expression
     * @param names attribute names by placeholder
     * @param values attribute values by placeholder
     */
    record Expression(String text, Map<String, String> names, Map<String, AttributeValue> values) {
        public Expression {
            names = Map.copyOf(names);
            values = Map.copyOf(values);
        }
    }
}
