package io.mysql2dynamodb.reporting.summary;

import io.mysql2dynamodb.platform.ledger.ChunkOutcome;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.platform.ledger.Figures;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Spans on the wall clock: chunks run side by side, so their times must not be added. */
final class StepTimings {

    private StepTimings() {}

    static List<StepTiming> of(
            List<ChunkOutcome<CopyFigures>> copied,
            List<ChunkOutcome<VerifyFigures>> verified,
            List<ChunkOutcome<ExtrasFigures>> scanned) {
        List<StepTiming> steps = new ArrayList<>();
        add(steps, "copy", copied, CopyFigures::written);
        add(steps, "verify", verified, figures -> figures.matching() + figures.mismatched() + figures.missing());
        add(steps, "find-extras", scanned, ExtrasFigures::scanned);
        return steps;
    }

    private static <F extends Figures<F>> void add(
            List<StepTiming> steps, String step, List<ChunkOutcome<F>> outcomes, ToLongFunction<F> items) {
        if (outcomes.isEmpty()) {
            return;
        }
        Instant start = outcomes.stream()
                .map(ChunkOutcome::startedAt)
                .min(Instant::compareTo)
                .orElseThrow();
        Instant end = outcomes.stream()
                .map(ChunkOutcome::updatedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        long sum = outcomes.stream().map(ChunkOutcome::figures).mapToLong(items).sum();
        steps.add(StepTiming.of(step, start, end, sum));
    }
}
