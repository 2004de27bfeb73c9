package io.mysql2dynamodb.platform.ledger;

import static io.mysql2dynamodb.platform.ledger.LedgerItems.runKey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Chunks in the ledger table: one item per step and chunk, a {@link ChunkEntry}. */
final class LedgerChunks implements ChunkLedger {

    /** How long a lease is good for without renewal: short, so that a takeover is soon seen by the one taken over. */
    static final Duration LEASE_TIME = Duration.ofSeconds(60);

    private final LedgerItems items;
    private final Clock clock;

    LedgerChunks(LedgerItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @Override
    public <F extends Figures<F>> ChunkLease<F> acquire(
            String run, ChunkStep<F> step, String chunkId, String contractHash, Optional<List<String>> cursor) {
        while (true) {
            Optional<Map<String, AttributeValue>> existing = items.get(runKey(run), sk(step, chunkId));
            Optional<ChunkEntry<F>> before = existing.map(item -> ChunkEntry.read(step, item));
            Instant now = clock.instant();
            ChunkEntry<F> begun = cursor.isEmpty()
                    ? ChunkEntry.fresh(step, contractHash, now)
                    : before.flatMap(entry -> entry.continuedFrom(cursor.get(), contractHash, now))
                            .orElseThrow(() -> stale(run, chunkId, cursor.get()));
            String owner = UUID.randomUUID().toString();
            ChunkEntry<F> leased =
                    begun.leased(owner, now.plus(LEASE_TIME), before.flatMap(entry -> entry.lastPossibleWrite(now)));
            if (items.put(runKey(run), sk(step, chunkId), leased.write(), unchanged(existing))) {
                return new LedgerChunkLease<>(items, clock, run, step, chunkId, leased);
            }
        }
    }

    private static LedgerCondition unchanged(Optional<Map<String, AttributeValue>> existing) {
        return existing.map(item -> new LedgerCondition(
                        "#revision = :revision AND #owner = :owner",
                        Map.of(":revision", item.get("revision"), ":owner", item.get("owner"))))
                .orElse(LedgerCondition.ABSENT);
    }

    @Override
    public <F extends Figures<F>> Optional<ChunkOutcome<F>> outcome(String run, ChunkStep<F> step, String chunkId) {
        return items.get(runKey(run), sk(step, chunkId))
                .map(item -> ChunkEntry.read(step, item).outcome(run, step, chunkId));
    }

    @Override
    public <F extends Figures<F>> List<ChunkOutcome<F>> outcomes(String run, ChunkStep<F> step) {
        String prefix = step.name() + "#";
        return items.list(runKey(run), prefix).stream()
                .map(item -> ChunkEntry.read(step, item)
                        .outcome(run, step, item.get(LedgerItems.SK).s().substring(prefix.length())))
                .toList();
    }

    static String sk(ChunkStep<?> step, String chunkId) {
        return step.name() + "#" + chunkId;
    }

    private static StaleCursorException stale(String run, String chunkId, List<String> cursor) {
        return new StaleCursorException("chunk " + chunkId + " of run \"" + run + "\" cannot be continued after key "
                + cursor + ": its latest attempt neither stands nor began there, so another attempt has taken over."
                + " Let that one finish, or begin the chunk anew without a cursor");
    }
}
