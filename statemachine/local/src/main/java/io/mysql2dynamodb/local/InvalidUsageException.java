package io.mysql2dynamodb.local;

/**
 * The command was asked for something that cannot be: an unknown run, a name that is taken, a contract with problems.
 * Nothing was started. The command line ends with exit code 2.
 */
public class InvalidUsageException extends RuntimeException {

    public InvalidUsageException(String message) {
        super(message);
    }

    public InvalidUsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
