package io.mysql2dynamodb.parity;

/** One set of parameters has no form in DynamoDB; its rows are quarantined, so that no item is to be asked for. */
public final class UnusableParametersException extends RuntimeException {

    UnusableParametersException(String message) {
        super(message);
    }
}
