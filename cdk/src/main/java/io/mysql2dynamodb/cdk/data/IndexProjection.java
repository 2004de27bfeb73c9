package io.mysql2dynamodb.cdk.data;

import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.IndexContract.Projection;
import io.mysql2dynamodb.contract.TableContract;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an index carries: what the contract asks for, and where needed the mark of a tombstone.
 *
 * <p>A tombstone falls out of every index that has a key of its own, because it has no such attribute. An index made of
 * the table's keys alone keeps it, so that its readers must be able to see {@value #TOMBSTONE}. An index cannot be
 * changed in place later, therefore it is there from the beginning.
 *
 * @param type which attributes are carried
 * @param attributes the attributes of an INCLUDE projection, else empty
 */
record IndexProjection(Projection type, List<String> attributes) {
    static final String TOMBSTONE = "_del";

    static IndexProjection of(IndexContract index, TableContract table) {
        boolean keepsTombstones = table.keyNames().containsAll(index.keyNames());
        if (index.projection() == Projection.ALL || !keepsTombstones) {
            return new IndexProjection(index.projection(), index.projectedAttributes());
        }
        List<String> attributes = Stream.concat(index.projectedAttributes().stream(), Stream.of(TOMBSTONE))
                .distinct()
                .toList();
        return new IndexProjection(Projection.INCLUDE, attributes);
    }
}
