package io.mysql2dynamodb.target;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementError;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;

/**
 * The border at which what the SDK's DynamoDB client says of failures becomes this package's, with the place and the remedy.
 * Whatever is stored in DynamoDB beside the target tables may use it too.
 */
public final class TargetFailures {

    private static final Set<String> THROTTLED = Set.of(
            "ProvisionedThroughputExceededException",
            "ProvisionedThroughputExceeded",
            "ThrottlingException",
            "ThrottlingError",
            "RequestLimitExceeded",
            "LimitExceededException");
    private static final Set<String> DENIED = Set.of(
            "AccessDeniedException",
            "AccessDenied",
            "UnrecognizedClientException",
            "InvalidSignatureException",
            "ExpiredTokenException",
            "IncompleteSignatureException",
            "MissingAuthenticationTokenException");

    private static final Set<String> MISSING = Set.of("ResourceNotFoundException", "ResourceNotFound");

    private TargetFailures() {}

    /**
     * Runs one request and translates its failure.
     *
     * @param operation the operation's name, for the message
     * @param table the table it is about, for the message
     * @throws TargetException what the SDK's exception means here
     */
    public static <T> T translating(DynamoDbClient client, String operation, String table, Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            throw translate(client, operation, table, e);
        }
    }

    /** What an exception of the SDK means here. */
    public static TargetException translate(
            DynamoDbClient client, String operation, String table, SdkException failure) {
        String what = operation + " on table " + table + " at " + endpoint(client);
        if (failure instanceof AwsServiceException answer) {
            return ofAnswer(what, table, answer);
        }
        if (failure instanceof AbortedException) {
            return new TargetInterruptedException(what + " was interrupted", failure);
        }
        if (isNoAnswer(failure)) {
            return new TargetUnreachableException(
                    what + " got no answer: " + failure.getMessage()
                            + ". Check that the endpoint is up and can be reached from here, then resume the run",
                    failure);
        }
        return new TargetAccessDeniedException(
                what + " could not be sent: " + failure.getMessage()
                        + ". Check the region and the credentials of this process",
                failure);
    }

    /** What the failure of one statement of a batch means here. */
    static TargetException ofStatement(DynamoDbClient client, String table, BatchStatementError failure) {
        return said(
                "INSERT by BatchExecuteStatement on table " + table + " at " + endpoint(client),
                table,
                new Answer(
                        failure.codeAsString(),
                        failure.message(),
                        isThrottle(failure),
                        failure.code() == BatchStatementErrorCodeEnum.INTERNAL_SERVER_ERROR),
                null);
    }

    /** Whether a statement failed for lack of throughput. */
    static boolean isThrottle(BatchStatementError failure) {
        return THROTTLED.contains(String.valueOf(failure.codeAsString()));
    }

    private static TargetException ofAnswer(String what, String table, AwsServiceException answer) {
        String code = Optional.ofNullable(answer.awsErrorDetails())
                .map(details -> String.valueOf(details.errorCode()))
                .orElse("HTTP " + answer.statusCode());
        return said(
                what,
                table,
                new Answer(
                        code,
                        answer.getMessage(),
                        THROTTLED.contains(code) || answer.isThrottlingException(),
                        answer.statusCode() >= 500),
                answer);
    }

    /** @param broken whether it is DynamoDB that failed */
    private record Answer(String code, String message, boolean throttled, boolean broken) {}

    private static TargetException said(String what, String table, Answer answer, Throwable cause) {
        String said = answer.code() + ": " + answer.message();
        if (answer.throttled()) {
            return new TargetThrottledException(
                    what + " was throttled (" + said
                            + "). Raise the table's throughput limits or lower the copy's concurrency, then resume the run",
                    cause);
        }
        if (MISSING.contains(answer.code())) {
            return new TargetTableMissingException(
                    what + " failed, " + said + ". Create table " + table
                            + " (deploy the data stack with this contract, same region and prefix), then resume the run",
                    cause);
        }
        if (DENIED.contains(answer.code())) {
            return new TargetAccessDeniedException(
                    what + " was denied (" + said + "). Grant this action on the table to the caller's role", cause);
        }
        if (answer.broken()) {
            return new TargetUnreachableException(
                    what + " failed inside DynamoDB (" + said + "). It may be repeated; resume the run", cause);
        }
        return new TargetRejectedException(
                what + " was refused (" + said + "). The request itself must change: check the item's keys and size",
                cause);
    }

    private static boolean isNoAnswer(SdkException failure) {
        if (failure instanceof ApiCallTimeoutException || failure instanceof ApiCallAttemptTimeoutException) {
            return true;
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static String endpoint(DynamoDbClient client) {
        var configuration = client.serviceClientConfiguration();
        return configuration.endpointOverride().map(URI::toString).orElseGet(() -> "region " + configuration.region());
    }
}
