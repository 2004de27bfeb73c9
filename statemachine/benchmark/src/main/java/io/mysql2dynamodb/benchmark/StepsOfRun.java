package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.platform.ledger.ChunkLedger;
import io.mysql2dynamodb.platform.ledger.ChunkOutcome;
import io.mysql2dynamodb.platform.ledger.ChunkStep;
import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.platform.ledger.Figures;
import io.mysql2dynamodb.platform.ledger.LedgerTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The rates of a run's steps, from its ledger: first chunk's begin to last chunk's end, as the summary tells them. */
final class StepsOfRun {
    private static final String LEDGER = "mysql2dynamodb-ledger";

    private final String run;
    private final OrchestratorRun.Outcome outcome;

    StepsOfRun(String run, OrchestratorRun.Outcome outcome) {
        this.run = run;
        this.outcome = outcome;
    }

    Measured copy() {
        return measured(ChunkStep.COPY, figures -> figures.written() + figures.lookups());
    }

    Measured verify() {
        return measured(ChunkStep.VERIFY, figures -> {
            var all = figures.allItems();
            return all.matching() + all.mismatched() + all.missing();
        });
    }

    Measured extras() {
        return measured(ChunkStep.EXTRAS, ExtrasFigures::scanned);
    }

    private <F extends Figures<F>> Measured measured(ChunkStep<F> step, ToLongFunction<F> count) {
        try (DynamoDbClient client = Clients.of(outcome.dynamodb().endpoint())) {
            ChunkLedger ledger = new LedgerTable(client, LEDGER, Clock.systemUTC()).chunks();
            List<ChunkOutcome<F>> chunks = ledger.outcomes(run, step);
            Instant start = chunks.stream()
                    .map(ChunkOutcome::startedAt)
                    .min(Instant::compareTo)
                    .orElseThrow();
            Instant end = chunks.stream()
                    .map(ChunkOutcome::updatedAt)
                    .max(Instant::compareTo)
                    .orElseThrow();
            long items = chunks.stream()
                    .mapToLong(chunk -> count.applyAsLong(chunk.figures()))
                    .sum();
            return new Measured(
                    items / (Duration.between(start, end).toMillis() / 1e3),
                    outcome.cpu().perItem(start, end, items));
        }
    }
}
