package io.mysql2dynamodb.local.deployment;

import io.mysql2dynamodb.local.run.RunFolder;
import io.mysql2dynamodb.platform.artifact.FolderArtifactStore;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.reporting.summary.Figures;
import io.mysql2dynamodb.reporting.summary.RunSummary;
import io.mysql2dynamodb.reporting.summary.Verdict;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The summary of a run whose ledger cannot be asked: only that it failed, and why. */
final class FallbackSummary {

    private FallbackSummary() {}

    static byte[] write(RunFolder folder, String error, String cause, Clock clock) {
        RunSummary summary = new RunSummary(
                folder.name().value(),
                Verdict.FAILED,
                "the run did not end well, and its ledger was not read for figures",
                Optional.of(error),
                Optional.of(cause),
                Optional.empty(),
                clock.instant().toString(),
                Figures.NONE,
                List.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                List.of());
        byte[] text = Json.writePretty(summary);
        new FolderArtifactStore(folder.artifacts())
                .put(RunArtifacts.summary(folder.name().value()), text);
        return text;
    }

    /** Leaves figures that are there as they are. */
    static void writeUnlessThere(RunFolder folder, String error, String cause, Clock clock) {
        if (!Files.exists(folder.summary())) {
            write(folder, error, cause, clock);
        }
    }
}
