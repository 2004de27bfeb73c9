package io.mysql2dynamodb.embedded;

/**
 * Thrown when no embedded MySQL can be had on this machine: another system or processor than the binaries were built
 * for, or system libraries that are missing and cannot be fetched. The message says what to install, or how to point
 * at a MySQL of one's own.
 */
public final class EmbeddedMySqlUnavailableException extends RuntimeException {
    EmbeddedMySqlUnavailableException(String what, String remedy) {
        super(what + "\n" + remedy + "\nOr point at a MySQL of your own with --mysql-url and --mysql-user.");
    }
}
