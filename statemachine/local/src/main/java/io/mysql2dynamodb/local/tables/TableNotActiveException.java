package io.mysql2dynamodb.local.tables;

import java.time.Duration;

/** A table was asked for and did not become active in time. */
public final class TableNotActiveException extends RuntimeException {

    TableNotActiveException(String table, Duration waited) {
        super("table " + table + " was created and is not active after " + waited.toSeconds()
                + " s: look at the DynamoDB endpoint, then resume the run");
    }
}
