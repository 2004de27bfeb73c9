package io.mysql2dynamodb.local.deployment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mysql2dynamodb.local.terminal.PriorProgress;
import io.mysql2dynamodb.local.terminal.Step;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.ledger.ChunkStep;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.platform.ledger.Figures;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.ToLongFunction;

/**
 * A run's progress as its chunk manifest and its ledger have it.
 *
 * @param wiring where both are
 */
record LedgerProgress(Wiring wiring) implements PriorProgress {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Override
    public long plannedRows(String run) {
        return wiring.artifacts()
                .read(RunArtifacts.stage(run, 7, "chunks.jsonl"))
                .map(LedgerProgress::estimatedRows)
                .orElse(0L);
    }

    @Override
    public long done(String run, Step step) {
        return switch (step) {
            case COPY -> sum(run, ChunkStep.COPY, CopyFigures::rowsRead);
            case VERIFY -> sum(run, ChunkStep.VERIFY, figures -> compared(figures));
            case EXTRAS -> sum(run, ChunkStep.EXTRAS, ExtrasFigures::scanned);
        };
    }

    private static long compared(VerifyFigures figures) {
        return figures.matching() + figures.mismatched() + figures.missing();
    }

    private <F extends Figures<F>> long sum(String run, ChunkStep<F> step, ToLongFunction<F> count) {
        return wiring.chunks().outcomes(run, step).stream()
                .mapToLong(outcome -> count.applyAsLong(outcome.figures()))
                .sum();
    }

    private static long estimatedRows(InputStream manifest) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(manifest, StandardCharsets.UTF_8))) {
            long rows = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows += JSON.readTree(line).path("estimatedRows").asLong();
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("the chunk manifest cannot be read", e);
        }
    }
}
