package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.run.RunFolder;
import io.mysql2dynamodb.local.run.RunName;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where runs are kept. */
final class ArtifactsOption {

    @Option(
            names = "--artifacts",
            paramLabel = "DIR",
            defaultValue = "migration-runs",
            description = "Folder of all runs; each has its own folder in it (default: ${DEFAULT-VALUE}).")
    Path folder;

    RunFolder existing(String run) {
        return RunFolder.existing(folder, new RunName(run));
    }
}
