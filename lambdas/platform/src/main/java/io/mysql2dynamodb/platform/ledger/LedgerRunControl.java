package io.mysql2dynamodb.platform.ledger;

import static io.mysql2dynamodb.platform.ledger.LedgerItems.millis;
import static io.mysql2dynamodb.platform.ledger.LedgerItems.runKey;
import static io.mysql2dynamodb.platform.ledger.LedgerItems.s;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Pauses in the ledger table: one item {@code PAUSE} per run that is paused. */
final class LedgerRunControl implements RunControl {

    private static final String PAUSE = "PAUSE";

    private final LedgerItems items;
    private final Clock clock;

    LedgerRunControl(LedgerItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @Override
    public RunPause pause(String run, String by) {
        items.put(runKey(run), PAUSE, Map.of("by", s(by), "at", millis(clock.instant())), LedgerCondition.ABSENT);
        return paused(run).orElseGet(() -> pause(run, by));
    }

    @Override
    public void lift(String run) {
        items.delete(runKey(run), PAUSE, LedgerCondition.NONE);
    }

    @Override
    public Optional<RunPause> paused(String run) {
        return items.get(runKey(run), PAUSE)
                .map(item -> new RunPause(
                        run,
                        item.get("by").s(),
                        Instant.ofEpochMilli(Long.parseLong(item.get("at").n()))));
    }
}
