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

/**
 * The border at which the exceptions of the SDK's DynamoDB client become this package's, with the place and the remedy.
 * Whatever is stored in DynamoDB beside the target tables may use it too.
 */
public final class TargetFailures {

    private static final Set<String> THROTTLED = Set.of(
            "ProvisionedThroughputExceededException",
            "ThrottlingException",
            "RequestLimitExceeded",
            "LimitExceededException");
    private static final Set<String> DENIED = Set.of(
            "AccessDeniedException",
            "UnrecognizedClientException",
            "InvalidSignatureException",
            "ExpiredTokenException",
            "IncompleteSignatureException",
            "MissingAuthenticationTokenException");

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

    private static TargetException ofAnswer(String what, String table, AwsServiceException answer) {
        String code = Optional.ofNullable(answer.awsErrorDetails())
                .map(details -> String.valueOf(details.errorCode()))
                .orElse("HTTP " + answer.statusCode());
        String said = code + ": " + answer.getMessage();
        if (THROTTLED.contains(code) || answer.isThrottlingException()) {
            return new TargetThrottledException(
                    what + " was throttled (" + said
                            + "). Raise the table's throughput limits or lower the copy's concurrency, then resume the run",
                    answer);
        }
        if (code.equals("ResourceNotFoundException")) {
            return new TargetTableMissingException(
                    what + " failed, " + said + ". Create table " + table
                            + " (deploy the data stack with this contract, same region and prefix), then resume the run",
                    answer);
        }
        if (DENIED.contains(code)) {
            return new TargetAccessDeniedException(
                    what + " was denied (" + said + "). Grant this action on the table to the caller's role", answer);
        }
        if (answer.statusCode() >= 500) {
            return new TargetUnreachableException(
                    what + " failed inside DynamoDB (" + said + "). It may be repeated; resume the run", answer);
        }
        return new TargetRejectedException(
                what + " was refused (" + said + "). The request itself must change: check the item's keys and size",
                answer);
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
