package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.run.RunFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rejects a gate of a run that another process works on. */
@Command(
        name = "reject",
        mixinStandardHelpOptions = true,
        description = "Rejects a gate that a running run waits at; the run ends there and can be resumed.")
final class RejectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "The run's name.")
    private String run;

    @Parameters(index = "1", paramLabel = "GATE", description = "The gate, as 'gates RUN' names it.")
    private String gate;

    @Option(
            names = "--comment",
            required = true,
            paramLabel = "TEXT",
            description = "Why; goes into the run's audit trail.")
    private String comment;

    @Option(
            names = "--preferences",
            paramLabel = "FILE",
            description = "At a gate of stage 2: the design is made anew by these preferences, and the run goes on.")
    private Path preferences;

    @Mixin
    private ArtifactsOption artifacts;

    @Override
    public Integer call() {
        if (comment.isBlank()) {
            throw new InvalidUsageException("a rejection needs a reason: give it with --comment");
        }
        RunFolder folder = artifacts.existing(run);
        Optional<String> wanted =
                Optional.ofNullable(preferences).map(file -> ModelingOptions.placed(file, folder, gate));
        return new Decision(folder, gate, false, Optional.of(comment), wanted)
                .make(spec.commandLine().getOut());
    }
}
