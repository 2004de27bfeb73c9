package io.mysql2dynamodb.contract;

import java.util.List;
import java.util.Optional;

/**
 * A global secondary index.
 *
 * @param name the index's name
 * @param partitionKey name of its partition key attribute
 * @param sortKey name of its sort key attribute, if it has one
 * @param projection which attributes the index carries
 * @param projectedAttributes the attributes of an {@link Projection#INCLUDE} projection, else empty
 */
public record IndexContract(
        String name,
        String partitionKey,
        Optional<String> sortKey,
        Projection projection,
        List<String> projectedAttributes) {

    /** What an index carries besides its own keys and the table's. */
    public enum Projection {
        ALL,
        KEYS_ONLY,
        INCLUDE
    }

    public IndexContract {
        projectedAttributes = List.copyOf(projectedAttributes);
    }

    /** The key attribute names of the index: the partition key, then the sort key if there is one. */
    public List<String> keyNames() {
        return sortKey.map(sort -> List.of(partitionKey, sort)).orElseGet(() -> List.of(partitionKey));
    }
}
