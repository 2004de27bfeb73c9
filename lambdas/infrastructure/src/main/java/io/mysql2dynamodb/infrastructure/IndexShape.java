package io.mysql2dynamodb.infrastructure;

import io.mysql2dynamodb.contract.IndexContract;
import java.util.Set;
import java.util.TreeSet;

/**
 * What matters of a global secondary index, as it is or as it should be.
 *
 * @param name its name
 * @param keys its keys
 * @param projection what it carries besides keys
 * @param attributes the attributes of an INCLUDE projection, else empty
 */
public record IndexShape(String name, KeySchema keys, IndexContract.Projection projection, Set<String> attributes) {

    public IndexShape {
        attributes = Set.copyOf(attributes);
    }

    /** The projection as people write it, attributes in alphabetical order. */
    String describeProjection() {
        return projection == IndexContract.Projection.INCLUDE
                ? "INCLUDE " + new TreeSet<>(attributes)
                : projection.name();
    }
}
