package io.mysql2dynamodb.local.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Approves a gate of a run that another process works on. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = "Approves a gate that a running run waits at. See 'gates RUN' for what is asked.")
final class ApproveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "The run's name.")
    private String run;

    @Parameters(index = "1", paramLabel = "GATE", description = "The gate, as 'gates RUN' names it.")
    private String gate;

    @Option(names = "--comment", paramLabel = "TEXT", description = "Goes into the run's audit trail.")
    private String comment;

    @Mixin
    private ArtifactsOption artifacts;

    @Override
    public Integer call() {
        return new Decision(artifacts.existing(run), gate, true, Optional.ofNullable(comment), Optional.empty())
                .make(spec.commandLine().getOut());
    }
}
