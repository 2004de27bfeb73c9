package io.mysql2dynamodb.platform.ledger;

import static io.mysql2dynamodb.platform.ledger.LedgerItems.millis;
import static io.mysql2dynamodb.platform.ledger.LedgerItems.n;
import static io.mysql2dynamodb.platform.ledger.LedgerItems.runKey;
import static io.mysql2dynamodb.platform.ledger.LedgerItems.s;

import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.ChunkEntry.Mark;
import io.mysql2dynamodb.target.LeaseLostException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A lease on a chunk's item: every write is on condition that the item still names this owner. It fails closed: once its
 * time has passed without renewal it is lost for good, even if nobody has taken it.
 */
final class LedgerChunkLease<F extends Figures<F>> implements ChunkLease<F> {

    private final LedgerItems items;
    private final Clock clock;
    private final String run;
    private final ChunkStep<F> step;
    private final String chunkId;
    private final ChunkEntry<F> begun;
    private final Object renewing = new Object();
    private volatile Instant renewed;
    private volatile Instant until;
    private volatile boolean lost;
    private long revision;

    LedgerChunkLease(
            LedgerItems items, Clock clock, String run, ChunkStep<F> step, String chunkId, ChunkEntry<F> begun) {
        this.items = items;
        this.clock = clock;
        this.run = run;
        this.step = step;
        this.chunkId = chunkId;
        this.begun = begun;
        this.until = begun.until().orElseThrow();
        this.renewed = until.minus(LedgerChunks.LEASE_TIME);
        this.revision = begun.revision();
    }

    @Override
    public String attempt() {
        return begun.attempt();
    }

    @Override
    public int number() {
        return begun.number();
    }

    @Override
    public void check() {
        if (surelyHeld(clock.instant())) {
            return;
        }
        synchronized (renewing) {
            Instant now = clock.instant();
            if (surelyHeld(now)) {
                return; // another thread has renewed it meanwhile
            }
            change(now, "", Map.of());
        }
    }

    /** A clock that stands before the last renewal was stepped back, and says nothing about how long ago that was. */
    private boolean surelyHeld(Instant now) {
        return !lost
                && !now.isBefore(renewed)
                && now.plus(LedgerChunks.LEASE_TIME.dividedBy(2)).isBefore(until);
    }

    @Override
    public void progress(F soFar, List<String> cursor) {
        note(soFar, Optional.of(List.copyOf(cursor)), false);
    }

    @Override
    public ChunkOutcome<F> complete(F soFar) {
        return note(soFar, begun.now().cursor(), true);
    }

    private ChunkOutcome<F> note(F soFar, Optional<List<String>> cursor, boolean done) {
        Instant now = clock.instant();
        F figures = begun.base().figures().plus(soFar);
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":figures", s(Json.write(figures)));
        values.put(":done", AttributeValue.fromBool(done));
        values.put(":now", millis(now));
        cursor.ifPresent(key -> values.put(":cursor", s(Json.write(key))));
        synchronized (renewing) {
            revision++;
            values.put(":revision", n(revision));
            change(
                    now,
                    ", #figures = :figures, #done = :done, #updatedAt = :now, #revision = :revision"
                            + (cursor.isPresent() ? ", #cursor = :cursor" : ""),
                    values);
        }
        Mark<F> mark = new Mark<>(figures, cursor);
        return new ChunkOutcome<>(
                run,
                step,
                chunkId,
                begun.contractHash(),
                begun.attempt(),
                mark.figures(),
                mark.cursor(),
                done,
                begun.startedAt(),
                now);
    }

    /** Renews the lease and changes more along with it, or finds it lost. Called by one thread at a time. */
    private void change(Instant now, String more, Map<String, AttributeValue> moreValues) {
        if (lost || !now.isBefore(until)) {
            lost = true;
            throw new LeaseLostException("the lease on chunk " + chunkId + " of run \"" + run + "\" ended at " + until
                    + " and was not renewed in time. The chunk is repeated by the next attempt");
        }
        Instant next = now.plus(LedgerChunks.LEASE_TIME);
        Map<String, AttributeValue> values = new HashMap<>(moreValues);
        values.put(":until", millis(next));
        values.put(":owner", s(begun.owner()));
        boolean held = items.update(
                runKey(run),
                LedgerChunks.sk(step, chunkId),
                new LedgerUpdate("SET #until = :until" + more, "#owner = :owner AND attribute_exists(#until)", values));
        if (!held) {
            lost = true;
            throw new LeaseLostException("another attempt at chunk " + chunkId + " of run \"" + run
                    + "\" has taken over. It goes on with the chunk; this one stops");
        }
        renewed = now;
        until = next;
    }

    @Override
    public void close() {
        synchronized (renewing) {
            lost = true;
            items.update(
                    runKey(run),
                    LedgerChunks.sk(step, chunkId),
                    new LedgerUpdate("REMOVE #until", "#owner = :owner", Map.of(":owner", s(begun.owner()))));
        }
    }
}
