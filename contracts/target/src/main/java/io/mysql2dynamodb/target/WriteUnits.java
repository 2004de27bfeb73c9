package io.mysql2dynamodb.target;

import java.util.Collection;
import java.util.Map;
import java.util.function.DoubleSupplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/**
 * What writes cost in write capacity units
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html): one for each started
 * 1,024 bytes of an item, also when its condition fails; each index that changes costs its own, which only the service
 * can tell.
 */
public final class WriteUnits {
    private static final long BYTES_PER_UNIT = 1_024;

    private WriteUnits() {}

    /** What a put of the item costs in the table itself. */
    static double of(Map<String, AttributeValue> item) {
        return ofBytes(ItemSize.of(item));
    }

    /** What a write of so many bytes costs: of an item, or of its entry in an index. */
    public static long ofBytes(long bytes) {
        return Math.max(1, (bytes + BYTES_PER_UNIT - 1) / BYTES_PER_UNIT);
    }

    /** What a request consumed, indexes included; the estimate where the answer does not say. */
    static double consumed(Collection<ConsumedCapacity> told, DoubleSupplier estimate) {
        boolean complete = !told.isEmpty() && told.stream().allMatch(one -> one.capacityUnits() != null);
        return complete
                ? told.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum()
                : estimate.getAsDouble();
    }
}
