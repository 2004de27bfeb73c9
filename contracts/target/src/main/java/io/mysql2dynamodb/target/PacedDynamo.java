package io.mysql2dynamodb.target;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * A client whose writes to one table wait for their turn, so that whatever writes by it keeps the table's pace. It knows the
 * requests that writing items needs (BatchWriteItem, BatchExecuteStatement of INSERTs, PutItem, and GetItem, which is not
 * paced) and no others. Thread-safe.
 *
 * <p>DynamoDB Local never throttles for lack of throughput, whatever a table's limits; there only latency and the ceiling
 * regulate.
 */
public final class PacedDynamo implements DynamoDbClient {
    private final DynamoDbClient client;
    private final WritePace pace;
    private final WriteLease lease;
    private final ToDoubleFunction<Map<String, AttributeValue>> unitsOfPut;
    private final ConsumedUnits consumed;

    /**
     * @param client sends the requests; it stays the caller's
     * @param lease asked when the waiting is over, right before each write: a lease that was good before a long wait may be
     *     lost after it
     */
    public PacedDynamo(DynamoDbClient client, WritePace pace, WriteLease lease) {
        this(client, pace, lease, WriteUnits::of);
    }

    /**
     * @param unitsOfPut write units that the put of an item consumes, for where no answer tells: DynamoDB Local does not
     *     say it of INSERTs
     */
    public PacedDynamo(
            DynamoDbClient client,
            WritePace pace,
            WriteLease lease,
            ToDoubleFunction<Map<String, AttributeValue>> unitsOfPut) {
        this.client = client;
        this.pace = pace;
        this.lease = lease;
        this.unitsOfPut = unitsOfPut;
        // a ceiling is kept by what each answer tells
        boolean emulated =
                client.serviceClientConfiguration().endpointOverride().isPresent();
        this.consumed = emulated && !pace.hasCeiling() ? ConsumedUnits.ofSome() : ConsumedUnits.ofAll();
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        int items =
                request.requestItems().values().stream().mapToInt(List::size).sum();
        return paced(
                items,
                () -> units(request.requestItems().values().stream()
                        .flatMap(List::stream)
                        .map(write -> write.putRequest().item())),
                (asking, watch) -> client.batchWriteItem(request.toBuilder()
                        .returnConsumedCapacity(asking)
                        .overrideConfiguration(watch)
                        .build()),
                BatchWriteItemResponse::consumedCapacity,
                response -> !response.unprocessedItems().isEmpty());
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return paced(
                1,
                () -> units(Stream.of(request.item())),
                (asking, watch) -> client.putItem(request.toBuilder()
                        .returnConsumedCapacity(asking)
                        .overrideConfiguration(watch)
                        .build()),
                response -> response.consumedCapacity() == null ? List.of() : List.of(response.consumedCapacity()),
                response -> false);
    }

    @Override
    public BatchExecuteStatementResponse batchExecuteStatement(BatchExecuteStatementRequest request) {
        return paced(
                request.statements().size(),
                () -> units(request.statements().stream().map(InsertStatement::item)),
                (asking, watch) -> client.batchExecuteStatement(request.toBuilder()
                        .returnConsumedCapacity(asking)
                        .overrideConfiguration(watch)
                        .build()),
                BatchExecuteStatementResponse::consumedCapacity,
                response -> response.responses().stream()
                        .anyMatch(each -> each.error() != null && TargetFailures.isThrottle(each.error())));
    }

    /** Write units that the writes so far consumed, indexes included; estimated where no answer told. */
    public double unitsConsumed() {
        return consumed.sum();
    }

    private double units(Stream<Map<String, AttributeValue>> items) {
        return items.mapToDouble(unitsOfPut).sum();
    }

    private <R> R paced(
            int items,
            DoubleSupplier estimate,
            BiFunction<ReturnConsumedCapacity, AwsRequestOverrideConfiguration, R> request,
            Function<R, List<ConsumedCapacity>> capacity,
            Predicate<R> partlyRefused) {
        try (WritePace.Turn turn = pace.await(estimate, lease::check)) {
            lease.check();
            ThrottledAttempts throttles = new ThrottledAttempts();
            try {
                boolean asking = consumed.ask();
                R response = request.apply(
                        asking ? ReturnConsumedCapacity.TOTAL : ReturnConsumedCapacity.NONE,
                        AwsRequestOverrideConfiguration.builder()
                                .addMetricPublisher(throttles)
                                .build());
                if (asking) {
                    double units = WriteUnits.consumed(capacity.apply(response), estimate);
                    consumed.told(items, units);
                    turn.consumed(units);
                } else {
                    consumed.untold(items);
                }
                tell(turn, throttles.any() || partlyRefused.test(response));
                return response;
            } catch (AwsServiceException e) {
                refused(turn, e, throttles);
                throw e;
            }
        }
    }

    private static void tell(WritePace.Turn turn, boolean throttled) {
        if (throttled) {
            turn.throttled();
        } else {
            turn.answered();
        }
    }

    /** A throttled request consumes nothing, one whose condition fails does; a broken server tells nothing. */
    private static void refused(WritePace.Turn turn, AwsServiceException refusal, ThrottledAttempts throttles) {
        if (refusal.isThrottlingException()) {
            turn.consumed(0);
        }
        if (refusal.statusCode() < 500) {
            tell(turn, throttles.any() || refusal.isThrottlingException());
        }
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return client.getItem(request);
    }

    @Override
    public DynamoDbServiceClientConfiguration serviceClientConfiguration() {
        return client.serviceClientConfiguration();
    }

    @Override
    public String serviceName() {
        return client.serviceName();
    }

    /** Nothing: the client is the caller's. */
    @Override
    public void close() {}
}
