package io.mysql2dynamodb.local.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.run.RecordNotWrittenException;
import io.mysql2dynamodb.local.run.RunFolder;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a run makes its contract itself, and by which preferences. */
final class ModelingOptions {

    private static final int STAGE = 2;

    @Option(
            names = "--model",
            description = "Design the tables by what the analysis finds, and go on with that contract (stage 2).")
    private boolean model;

    @Option(
            names = "--preferences",
            paramLabel = "FILE",
            description = "What is wanted of the design beyond the least cost; with --model or --start-at-stage 2.")
    private Path preferences;

    /** Whether stage 2 was asked for by its name. */
    boolean asked() {
        return model;
    }

    /** Refuses what contradicts itself. */
    void check(Integer startAtStage) {
        boolean behind = startAtStage != null && startAtStage > STAGE;
        if (model && behind) {
            throw new InvalidUsageException("--model is not accepted with --start-at-stage " + startAtStage
                    + ", which is behind data modeling");
        }
        if (preferences != null) {
            WorkloadOptions.requireFile("--preferences", preferences);
            if (!model && (startAtStage == null || startAtStage != STAGE)) {
                throw new InvalidUsageException(
                        "--preferences are for a design: give --model, or --start-at-stage 2, as well");
            }
        }
    }

    /** Puts the preferences where the run finds them. */
    void placeIn(RunFolder folder) {
        if (preferences != null) {
            place(preferences, folder, key(folder.name().value()));
        }
    }

    /** Says it in an execution's input. */
    void addTo(ObjectNode input, String run) {
        if (model) {
            input.put("model", true);
        }
        Optional.ofNullable(preferences).ifPresent(file -> input.put("preferences", key(run)));
    }

    private static String key(String run) {
        return RunArtifacts.stage(run, STAGE, "wanted.json");
    }

    /** Puts preferences with which a gate is rejected where the run finds them, and says under which key. */
    static String placed(Path file, RunFolder folder, String gate) {
        WorkloadOptions.requireFile("--preferences", file);
        String key =
                RunArtifacts.stage(folder.name().value(), STAGE, "wanted-" + RunArtifacts.fileName(gate) + ".json");
        place(file, folder, key);
        return key;
    }

    private static void place(Path file, RunFolder folder, String key) {
        Path placed = folder.artifacts().resolve(key);
        try {
            Files.createDirectories(placed.getParent());
            Files.copy(file, placed, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new RecordNotWrittenException(placed, e);
        }
    }
}
