package io.mysql2dynamodb.local.deployment;

import java.nio.file.Path;

/** The embedded DynamoDB Local of a run has ended, and with it the tables and the ledger that it held in memory. */
public final class TablesLostException extends RuntimeException {

    TablesLostException(Path folder) {
        super("the embedded DynamoDB Local of " + folder
                + " has ended, and with it what was copied and the run's ledger, which were in memory: start a new"
                + " run, with --durable if its tables are to outlive a restart of the machine");
    }
}
