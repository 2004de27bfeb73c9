package io.mysql2dynamodb.platform.ledger;

import static io.mysql2dynamodb.platform.ledger.LedgerItems.millis;
import static io.mysql2dynamodb.platform.ledger.LedgerItems.s;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Table leases in the ledger table: one item per target table, taken one after another in the order of their names. */
final class LedgerTableLeases implements TableLeases {

    private static final String LEASE = "LEASE";

    private final LedgerItems items;
    private final Clock clock;

    LedgerTableLeases(LedgerItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @Override
    public void take(String run, Collection<String> tables, Duration duration) {
        List<String> newlyTaken = new ArrayList<>();
        boolean complete = false;
        try {
            for (String table : new TreeSet<>(tables)) {
                boolean held =
                        holder(table).filter(lease -> lease.run().equals(run)).isPresent();
                takeOne(run, table, duration);
                if (!held) {
                    newlyTaken.add(table);
                }
            }
            complete = true;
        } finally {
            if (!complete) {
                release(run, newlyTaken);
            }
        }
    }

    private void takeOne(String run, String table, Duration duration) {
        Instant now = clock.instant();
        boolean taken = items.put(
                pk(table),
                LEASE,
                Map.of("run", s(run), "until", millis(now.plus(duration))),
                new LedgerCondition(
                        "attribute_not_exists(#pk) OR #run = :run OR #until < :now",
                        Map.of(":run", s(run), ":now", millis(now))));
        if (!taken) {
            String other = holder(table)
                    .map(lease -> "run \"" + lease.run() + "\" until " + lease.until())
                    .orElse("another run");
            throw new TableLeasedException("table " + table + " belongs to " + other
                    + ". Let that run finish, or wait until then; two runs must not write to one table");
        }
    }

    @Override
    public void end(String run, Collection<String> tables) {
        for (String table : new TreeSet<>(tables)) {
            items.update(
                    pk(table),
                    LEASE,
                    new LedgerUpdate(
                            "SET #until = :now",
                            "#run = :run",
                            Map.of(":now", millis(clock.instant()), ":run", s(run))));
        }
    }

    @Override
    public void release(String run, Collection<String> tables) {
        for (String table : new TreeSet<>(tables)) {
            items.delete(pk(table), LEASE, new LedgerCondition("#run = :run", Map.of(":run", s(run))));
        }
    }

    @Override
    public Optional<TableLease> holder(String table) {
        return items.get(pk(table), LEASE)
                .map(item -> new TableLease(
                        table,
                        item.get("run").s(),
                        Instant.ofEpochMilli(Long.parseLong(item.get("until").n()))));
    }

    private static String pk(String table) {
        return "TABLE#" + table;
    }
}
