package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.plan.ChunkLine;
import io.mysql2dynamodb.migration.plan.SegmentLine;
import io.mysql2dynamodb.platform.ledger.ChunkOutcome;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a verification says something about every item: each chunk compared and each segment scanned to its end, with the
 * run's contract, and not before what it verifies was copied or repaired.
 */
final class Completeness {
    private static final int SHOWN = 10;

    private Completeness() {}

    /** What is missing, in words; empty when the verification is complete. */
    static List<String> gaps(VerificationInputs inputs) {
        List<String> unfinished = new ArrayList<>();
        List<String> tooEarly = new ArrayList<>();
        List<String> unrepaired = new ArrayList<>();
        Optional<Instant> lastCopy =
                inputs.copied().values().stream().map(ChunkOutcome::updatedAt).max(Instant::compareTo);
        for (ChunkLine chunk : inputs.chunks()) {
            Optional<Instant> copied =
                    Optional.ofNullable(inputs.copied().get(chunk.id())).map(ChunkOutcome<CopyFigures>::updatedAt);
            judge("chunk " + chunk.id(), inputs.verified().get(chunk.id()), copied, inputs, unfinished, tooEarly);
            afterRepairs("chunk " + chunk.id(), inputs.verified().get(chunk.id()), inputs.repairs(), unrepaired);
        }
        for (SegmentLine segment : inputs.segments()) {
            judge(
                    "segment " + segment.id(),
                    inputs.scanned().get(segment.id()),
                    lastCopy,
                    inputs,
                    unfinished,
                    tooEarly);
            afterRepairs("segment " + segment.id(), inputs.scanned().get(segment.id()), inputs.repairs(), unrepaired);
        }
        List<String> gaps = new ArrayList<>();
        add(gaps, unfinished, "not verified to the end with this contract");
        add(gaps, tooEarly, "verified before the copy had ended");
        add(gaps, unrepaired, "verified before the repair had ended");
        return gaps;
    }

    private static void judge(
            String what,
            ChunkOutcome<?> outcome,
            Optional<Instant> copied,
            VerificationInputs inputs,
            List<String> unfinished,
            List<String> tooEarly) {
        if (outcome == null || !outcome.done() || !outcome.contractHash().equals(inputs.contractHash())) {
            unfinished.add(what);
        } else if (copied.filter(end -> outcome.startedAt().isBefore(end)).isPresent()) {
            tooEarly.add(what);
        }
    }

    private static void afterRepairs(String what, ChunkOutcome<?> outcome, Repairs repairs, List<String> unrepaired) {
        if (outcome != null
                && repairs.lastWrite().filter(outcome.startedAt()::isBefore).isPresent()) {
            unrepaired.add(what);
        }
    }

    private static void add(List<String> gaps, List<String> names, String what) {
        if (!names.isEmpty()) {
            String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
            gaps.add(what + ": " + shown + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : ""));
        }
    }
}
