package io.mysql2dynamodb.local.tables;

import io.mysql2dynamodb.target.TargetFailures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * Creates at an endpoint the tables that it lacks. Doing it again does nothing; a table that exists is never altered,
 * but for a time to live that an interrupted creation did not come to. Failures of the endpoint are those of
 * {@link TargetFailures}.
 */
public final class TableCreation {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final DynamoDbClient dynamo;

    public TableCreation(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
    }

    /** Those of the tables that the endpoint does not have. */
    public List<TemplateTable> missing(List<TemplateTable> wanted) {
        return wanted.stream().filter(table -> describe(table.name()).isEmpty()).toList();
    }

    /**
     * Creates what is missing and waits until all of it can be used.
     *
     * @throws TableNotActiveException when a table does not become active in two minutes
     */
    public void create(List<TemplateTable> wanted) {
        missing(wanted).forEach(this::create);
        for (TemplateTable table : wanted) {
            awaitActive(table.name());
            table.ttlAttribute().ifPresent(attribute -> enableTimeToLive(table.name(), attribute));
        }
    }

    private void create(TemplateTable table) {
        calling("CreateTable", table.name(), () -> {
            try {
                return Optional.of(dynamo.createTable(table.request()));
            } catch (ResourceInUseException e) {
                return Optional.empty(); // created by somebody else since we looked; the verification judges it
            }
        });
    }

    private void enableTimeToLive(String table, String attribute) {
        DescribeTimeToLiveResponse found = calling(
                "DescribeTimeToLive", table, () -> dynamo.describeTimeToLive(request -> request.tableName(table)));
        if (found.timeToLiveDescription().timeToLiveStatus() == TimeToLiveStatus.DISABLED) {
            calling(
                    "UpdateTimeToLive",
                    table,
                    () -> dynamo.updateTimeToLive(request -> request.tableName(table)
                            .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(attribute))));
        }
    }

    private void awaitActive(String table) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isActive(table)) {
            if (System.nanoTime() > deadline) {
                throw new TableNotActiveException(table, PATIENCE);
            }
            pause(table);
        }
    }

    private boolean isActive(String table) {
        return describe(table)
                .filter(description -> description.tableStatus() == TableStatus.ACTIVE)
                .isPresent();
    }

    private static void pause(String table) {
        try {
            Thread.sleep(GLANCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TableNotActiveException(table, GLANCE);
        }
    }

    private Optional<TableDescription> describe(String table) {
        return calling("DescribeTable", table, () -> {
            try {
                return Optional.of(dynamo.describeTable(request -> request.tableName(table))
                        .table());
            } catch (ResourceNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    private <T> T calling(String operation, String table, Supplier<T> request) {
        return TargetFailures.translating(dynamo, operation, table, request);
    }
}
