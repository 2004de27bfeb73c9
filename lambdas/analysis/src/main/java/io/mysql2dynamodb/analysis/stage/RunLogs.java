package io.mysql2dynamodb.analysis.stage;

import io.mysql2dynamodb.analysis.log.LogInput;
import io.mysql2dynamodb.platform.artifact.ArtifactMissingException;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.ledger.AnalysisOptions;
import java.util.List;

/** The logs of a run, which are artifacts. */
final class RunLogs {

    private RunLogs() {}

    /** Each is opened when it is read. */
    static List<LogInput> of(AnalysisOptions options, ArtifactStore artifacts) {
        return options.logs().stream()
                .map(key -> new LogInput(key.substring(key.lastIndexOf('/') + 1), () -> artifacts
                        .read(key)
                        .orElseThrow(() -> new ArtifactMissingException(artifacts.locate(key)))))
                .toList();
    }
}
