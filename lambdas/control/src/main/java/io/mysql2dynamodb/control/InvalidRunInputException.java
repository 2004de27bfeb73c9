package io.mysql2dynamodb.control;

/** A field of an execution's input cannot be used. The message names it, what was given, and what is accepted. */
public final class InvalidRunInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidRunInputException(String field, String given, String accepted) {
        super("execution input: " + field + " is " + given + "; accepted: " + accepted);
    }
}
