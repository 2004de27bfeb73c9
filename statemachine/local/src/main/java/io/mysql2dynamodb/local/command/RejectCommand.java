package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.InvalidUsageException;
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

    @Parameters(
            index = "1",
            paramLabel = "GATE",
            description = "The gate: infrastructure, copy, quarantine or cut-over.")
    private String gate;

    @Option(
            names = "--comment",
            required = true,
            paramLabel = "TEXT",
            description = "Why; goes into the run's audit trail.")
    private String comment;

    @Mixin
    private ArtifactsOption artifacts;

    @Override
    public Integer call() {
        if (comment.isBlank()) {
            throw new InvalidUsageException("a rejection needs a reason: give it with --comment");
        }
        return new Decision(artifacts.existing(run), gate, false, Optional.of(comment))
                .make(spec.commandLine().getOut());
    }
}
