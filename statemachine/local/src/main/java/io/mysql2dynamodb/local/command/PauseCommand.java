package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.run.RunFolder;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a run that another process works on rest. */
@Command(
        name = "pause",
        mixinStandardHelpOptions = true,
        description = "Lets a running run rest: it reads the source no further until 'resume RUN'. Nothing is lost.")
final class PauseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run's name.")
    private String run;

    @Mixin
    private ArtifactsOption artifacts;

    @Override
    public Integer call() {
        RunFolder folder = artifacts.existing(run);
        RunRest rest = RunRest.set(RunEndpoint.require(folder), folder, true);
        PrintWriter out = spec.commandLine().getOut();
        out.println("run '" + run + "' is " + rest.words() + "; lift it by 'resume " + run + "'");
        out.flush();
        return ExitCode.DONE;
    }
}
