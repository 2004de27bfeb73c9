package io.mysql2dynamodb.analysis.workload.digest;

/** The server does not count statements by their digest. */
public final class StatementDigestsOffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StatementDigestsOffException(String what, String remedy) {
        super("the server counts no statements: " + what + "; " + remedy + ", or give a general log");
    }
}
