package io.mysql2dynamodb.platform.ledger;

import static io.mysql2dynamodb.platform.ledger.LedgerItems.millis;
import static io.mysql2dynamodb.platform.ledger.LedgerItems.n;
import static io.mysql2dynamodb.platform.ledger.LedgerItems.s;

import io.mysql2dynamodb.platform.json.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A chunk's item in the ledger.
 *
 * @param attempt names the attempt, from its first invocation on
 * @param number which invocation of the attempt is the latest
 * @param contractHash hash of the contract the chunk was planned with
 * @param base the figures and cursor with which the latest invocation began
 * @param now the figures and cursor where it stands
 * @param done whether the chunk is finished
 * @param startedAt when the attempt began
 * @param updatedAt when it was noted
 * @param owner the latest invocation
 * @param until when its lease ends; empty once it was given back
 * @param othersUntil until when an invocation that was taken over may still write; empty if there is none
 * @param revision grows with every write of {@code now}
 */
record ChunkEntry<F extends Figures<F>>(
        String attempt,
        int number,
        String contractHash,
        Mark<F> base,
        Mark<F> now,
        boolean done,
        Instant startedAt,
        Instant updatedAt,
        String owner,
        Optional<Instant> until,
        Optional<Instant> othersUntil,
        long revision) {

    /** Figures up to a cursor. */
    record Mark<F>(F figures, Optional<List<String>> cursor) {}

    static <F extends Figures<F>> ChunkEntry<F> fresh(ChunkStep<F> step, String contractHash, Instant now) {
        Mark<F> zero = new Mark<>(step.none(), Optional.empty());
        String attempt = UUID.randomUUID().toString().substring(0, 8);
        return new ChunkEntry<>(
                attempt, 1, contractHash, zero, zero, false, now, now, "", Optional.empty(), Optional.empty(), 0);
    }

    /** The entry as the invocation finds it that begins after the given key; empty if that key is none of the two. */
    Optional<ChunkEntry<F>> continuedFrom(List<String> key, String hash, Instant time) {
        if (!contractHash.equals(hash)) {
            return Optional.empty();
        }
        Optional<List<String>> cursor = Optional.of(key);
        if (base.cursor().equals(cursor)) {
            return Optional.of(begunAt(base, number, time));
        }
        return now.cursor().equals(cursor) && !done ? Optional.of(begunAt(now, number + 1, time)) : Optional.empty();
    }

    private ChunkEntry<F> begunAt(Mark<F> mark, int invocation, Instant time) {
        return new ChunkEntry<>(
                attempt,
                invocation,
                contractHash,
                mark,
                mark,
                false,
                startedAt,
                time,
                owner,
                until,
                othersUntil,
                revision + 1);
    }

    ChunkEntry<F> leased(String newOwner, Instant newUntil, Optional<Instant> others) {
        return new ChunkEntry<>(
                attempt,
                number,
                contractHash,
                base,
                now,
                done,
                startedAt,
                updatedAt,
                newOwner,
                Optional.of(newUntil),
                others,
                revision);
    }

    /** Until when any invocation known to this entry may still write; empty if none can. */
    Optional<Instant> lastPossibleWrite(Instant time) {
        return Stream.of(until, othersUntil)
                .flatMap(Optional::stream)
                .filter(end -> end.isAfter(time))
                .max(Instant::compareTo);
    }

    ChunkOutcome<F> outcome(String run, ChunkStep<F> step, String chunkId) {
        return new ChunkOutcome<>(
                run, step, chunkId, contractHash, attempt, now.figures(), now.cursor(), done, startedAt, updatedAt);
    }

    Map<String, AttributeValue> write() {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("attempt", s(attempt));
        item.put("number", n(number));
        item.put("contractHash", s(contractHash));
        item.put("baseFigures", s(Json.write(base.figures())));
        base.cursor().ifPresent(cursor -> item.put("baseCursor", s(Json.write(cursor))));
        item.put("figures", s(Json.write(now.figures())));
        now.cursor().ifPresent(cursor -> item.put("cursor", s(Json.write(cursor))));
        item.put("done", AttributeValue.fromBool(done));
        item.put("startedAt", millis(startedAt));
        item.put("updatedAt", millis(updatedAt));
        item.put("owner", s(owner));
        until.ifPresent(end -> item.put("until", millis(end)));
        othersUntil.ifPresent(end -> item.put("othersUntil", millis(end)));
        item.put("revision", n(revision));
        return item;
    }

    static <F extends Figures<F>> ChunkEntry<F> read(ChunkStep<F> step, Map<String, AttributeValue> item) {
        return new ChunkEntry<>(
                item.get("attempt").s(),
                Integer.parseInt(item.get("number").n()),
                item.get("contractHash").s(),
                new Mark<>(figures(step, item.get("baseFigures")), cursor(item.get("baseCursor"))),
                new Mark<>(figures(step, item.get("figures")), cursor(item.get("cursor"))),
                item.get("done").bool(),
                instant(item.get("startedAt")).orElseThrow(),
                instant(item.get("updatedAt")).orElseThrow(),
                item.get("owner").s(),
                instant(item.get("until")),
                instant(item.get("othersUntil")),
                Long.parseLong(item.get("revision").n()));
    }

    private static <F extends Figures<F>> F figures(ChunkStep<F> step, AttributeValue value) {
        return Json.read(value.s(), step.figures(), "the ledger's figures of a chunk");
    }

    private static Optional<List<String>> cursor(AttributeValue value) {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(List.of(Json.read(value.s(), String[].class, "the ledger's cursor of a chunk")));
    }

    private static Optional<Instant> instant(AttributeValue value) {
        return Optional.ofNullable(value).map(millis -> Instant.ofEpochMilli(Long.parseLong(millis.n())));
    }
}
