package io.mysql2dynamodb.target;

import java.util.List;
import java.util.Optional;

/**
 * A table as it is in DynamoDB, in the words of the contract.
 *
 * @param name physical name
 * @param status the service's word: ACTIVE, CREATING, UPDATING, DELETING, ...
 * @param keys its key attributes
 * @param indexes its global secondary indexes, by name
 * @param onDemand whether it is billed per request
 * @param deletionProtected whether it is protected against deletion
 * @param streamView the stream's view type, if a stream is enabled
 */
public record DescribedTable(
        String name,
        String status,
        KeySchema keys,
        List<Index> indexes,
        boolean onDemand,
        boolean deletionProtected,
        Optional<String> streamView) {

    public DescribedTable {
        indexes = List.copyOf(indexes);
    }

    /** Whether items can be read and written: ACTIVE, or UPDATING, which leaves a table usable. */
    public boolean usable() {
        return status.equals("ACTIVE") || status.equals("UPDATING");
    }

    /** The index of that name, if there is one. */
    public Optional<Index> index(String indexName) {
        return indexes.stream().filter(index -> index.name().equals(indexName)).findFirst();
    }

    /**
     * A key attribute.
     *
     * @param type S, N or B
     */
    public record KeyAttribute(String name, String type) {
        @Override
        public String toString() {
            return name + " (" + type + ")";
        }
    }

    /** The key of a table or an index. */
    public record KeySchema(KeyAttribute partition, Optional<KeyAttribute> sort) {
        @Override
        public String toString() {
            return partition + sort.map(key -> ", " + key).orElse("");
        }
    }

    /**
     * A global secondary index.
     *
     * @param projection ALL, KEYS_ONLY or INCLUDE
     * @param includedAttributes for INCLUDE, the attributes beside the keys, sorted
     */
    public record Index(
            String name, String status, KeySchema keys, String projection, List<String> includedAttributes) {
        public Index {
            includedAttributes = List.copyOf(includedAttributes);
        }
    }
}
