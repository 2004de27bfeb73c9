package io.mysql2dynamodb.contract.json;

import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.TimeBuckets;
import io.mysql2dynamodb.contract.Traversal;
import java.util.Arrays;
import java.util.Optional;

/** An access pattern from a file that has passed the schema. */
final class AccessPatternReader {

    private AccessPatternReader() {}

    static AccessPattern read(Fields pattern) {
        return new AccessPattern(
                pattern.text("id"),
                pattern.text("description"),
                WrittenName.constant(AccessPattern.Kind.class, pattern.text("kind")),
                pattern.optionalText("source_sql"),
                pattern.texts("parameters"),
                pattern.has("operation") ? Optional.of(operation(pattern.object("operation"))) : Optional.empty(),
                pattern.doubleIfPresent("peak_rps"),
                pattern.doubleIfPresent("average_rps"),
                pattern.optionalText("consistency"),
                pattern.optionalText("rps_source")
                        .map(written -> WrittenName.constant(AccessPattern.RateSource.class, written))
                        .orElse(AccessPattern.RateSource.UNKNOWN),
                pattern.texts("left_to_application"));
    }

    private static Operation operation(Fields operation) {
        return new Operation(
                Arrays.stream(Operation.Type.values())
                        .filter(type -> type.apiName().equals(operation.text("type")))
                        .findFirst()
                        .orElseThrow(),
                operation.text("table"),
                operation.optionalText("index"),
                operation.optionalText("key_condition"),
                operation.optionalText("filter"),
                operation.optionalText("sort"),
                operation.optionalInteger("limit"),
                operation.optionalInteger("shards").orElse(1),
                operation.has("buckets") ? Optional.of(buckets(operation.object("buckets"))) : Optional.empty(),
                operation.has("traversal") ? Optional.of(traversal(operation.object("traversal"))) : Optional.empty());
    }

    private static Traversal traversal(Fields traversal) {
        return new Traversal(
                traversal.optionalText("start"),
                traversal.has("follow")
                        ? Optional.of(new Traversal.Follow(
                                traversal.object("follow").text("parameter"),
                                traversal.object("follow").text("attribute")))
                        : Optional.empty());
    }

    private static TimeBuckets buckets(Fields buckets) {
        return new TimeBuckets(
                WrittenName.constant(TimeBuckets.Length.class, buckets.text("by")),
                buckets.text("from"),
                buckets.text("to"));
    }
}
