package io.mysql2dynamodb.contract;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Something the application asks of its data, on MySQL and on DynamoDB.
 *
 * @param id the pattern's id, unique in the contract
 * @param description what it is for
 * @param kind read or write
 * @param sourceSql the statement on MySQL, if known
 * @param parameters the parameters' names, in the order of the statement
 * @param operation the operation on DynamoDB, if designed
 * @param peakRps requests per second at peak, if known
 * @param averageRps requests per second on average, if known
 * @param consistency the consistency it needs, as written
 * @param rateSource where the rates come from
 * @param leftToApplication what the application does itself with the operation's answer, such as sorting, one line each;
 *     empty where that is the statement's answer already
 */
public record AccessPattern(
        String id,
        String description,
        Kind kind,
        Optional<String> sourceSql,
        List<String> parameters,
        Optional<Operation> operation,
        OptionalDouble peakRps,
        OptionalDouble averageRps,
        Optional<String> consistency,
        RateSource rateSource,
        List<String> leftToApplication) {

    public AccessPattern {
        parameters = List.copyOf(parameters);
        leftToApplication = List.copyOf(leftToApplication);
        requireRate(peakRps);
        requireRate(averageRps);
    }

    private static void requireRate(OptionalDouble rate) {
        if (rate.isPresent() && !(rate.getAsDouble() >= 0 && Double.isFinite(rate.getAsDouble()))) {
            throw new IllegalArgumentException("a rate is a number of requests per second, not " + rate.getAsDouble());
        }
    }

    /** Whether the pattern reads or writes. */
    public enum Kind {
        READ,
        WRITE
    }

    /** Where a rate comes from; rates are never invented. */
    public enum RateSource {
        MEASURED,
        STATED,
        UNKNOWN
    }

    /**
     * The DynamoDB operation that serves a pattern.
     *
     * @param type the API call
     * @param table the contract name of the table
     * @param index the index queried, if any
     * @param keyCondition the key condition, as written
     * @param filter the filter expression, if any
     * @param sort the sort order, if any
     * @param limit the page limit, if any
     * @param shards over how many partitions the key is spread: the request is made for each {@code {shard}} from 0 on, and
     *     the answers are merged in the operation's order; 1 for a key that is not spread
     * @param buckets partitions by time, each of which is asked: the request is made for each {@code {bucket}}
     * @param traversal how it goes through a hierarchy, in more than one request; empty for an operation of one
     */
    public record Operation(
            Type type,
            String table,
            Optional<String> index,
            Optional<String> keyCondition,
            Optional<String> filter,
            Optional<String> sort,
            Optional<Integer> limit,
            int shards,
            Optional<TimeBuckets> buckets,
            Optional<Traversal> traversal) {

        /** What stands for the number of the shard in the key condition. */
        public static final String SHARD = "shard";

        public Operation {
            if (shards < 1) {
                throw new IllegalArgumentException("a key is spread over 1 partition or more, not " + shards);
            }
        }

        /** An operation by a key that is not spread. */
        public Operation(
                Type type,
                String table,
                Optional<String> index,
                Optional<String> keyCondition,
                Optional<String> filter,
                Optional<String> sort,
                Optional<Integer> limit) {
            this(type, table, index, keyCondition, filter, sort, limit, 1, Optional.empty(), Optional.empty());
        }

        /** The operation in one line, for people. */
        public String text() {
            return type.apiName() + " " + table
                    + index.map(name -> "/" + name).orElse("")
                    + keyCondition.map(key -> " " + key).orElse("")
                    + filter.map(condition -> ", filter " + condition).orElse("")
                    + sort.map(order -> ", " + order).orElse("")
                    + limit.map(most -> ", limit " + most).orElse("")
                    + (shards == 1 ? "" : ", for each of " + shards + " shards")
                    + buckets.map(time -> ", for each " + time.by().word() + " from {" + time.from() + "} to {"
                                    + time.to() + "}")
                            .orElse("")
                    + traversal.map(Traversal::text).orElse("");
        }

        /** The API calls that a pattern may use, by the service's names. */
        public enum Type {
            GET_ITEM("GetItem"),
            QUERY("Query"),
            BATCH_GET_ITEM("BatchGetItem"),
            PUT_ITEM("PutItem"),
            UPDATE_ITEM("UpdateItem"),
            DELETE_ITEM("DeleteItem"),
            TRANSACT_WRITE_ITEMS("TransactWriteItems"),
            SCAN("Scan");

            private final String apiName;

            Type(String apiName) {
                this.apiName = apiName;
            }

            public String apiName() {
                return apiName;
            }
        }
    }
}
