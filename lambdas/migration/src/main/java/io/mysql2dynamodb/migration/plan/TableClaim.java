package io.mysql2dynamodb.migration.plan;

import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.platform.TableNames;
import io.mysql2dynamodb.platform.ledger.TableLeases;
import java.time.Duration;
import java.util.List;

/**
 * A run's claim on its target tables: one run per table at a time. It is taken when the chunks are planned, prolonged by
 * every call that writes, so that it outlasts the last possible write by 15 minutes, and ended with the stage.
 *
 * @param leases the leases
 * @param names physical names
 * @param longestWrite how long one call may write
 */
public record TableClaim(TableLeases leases, TableNames names, Duration longestWrite) {
    private static final Duration AFTER_THE_LAST_WRITE = Duration.ofMinutes(15);

    /**
     * Takes the tables, or prolongs what the run has.
     *
     * @throws io.mysql2dynamodb.platform.ledger.TableLeasedException another run has one of them
     */
    public void take(String run, List<TableContract> tables) {
        leases.take(run, physical(tables), longestWrite.plus(AFTER_THE_LAST_WRITE));
    }

    /** Lets other runs have the tables: this one writes to them no more. What is in them stays known as this run's. */
    public void end(String run, List<TableContract> tables) {
        leases.end(run, physical(tables));
    }

    private List<String> physical(List<TableContract> tables) {
        return tables.stream().map(names::physical).toList();
    }
}
