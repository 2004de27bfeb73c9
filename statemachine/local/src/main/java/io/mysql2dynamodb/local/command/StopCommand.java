package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.embedded.Servers;
import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.deployment.EmbeddedServers;
import io.mysql2dynamodb.local.run.RunFolder;
import io.mysql2dynamodb.local.run.RunLock;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends the embedded servers of a run that nobody works on. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = {
            "Ends the embedded servers that a kept, failed or killed run left running. What an embedded DynamoDB Local held"
                    + " in memory is gone then, and the run cannot be resumed; with --durable it can."
        })
final class StopCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run's name.")
    private String run;

    @Mixin
    private ArtifactsOption artifacts;

    @Override
    public Integer call() {
        RunFolder folder = artifacts.existing(run);
        if (RunLock.isHeld(folder)) {
            throw new InvalidUsageException(
                    "run '" + run + "' is being worked on: end that process first, with Ctrl-C");
        }
        EmbeddedServers embedded = new EmbeddedServers(folder.runner());
        Servers servers = embedded.known();
        PrintWriter out = spec.commandLine().getOut();
        if (servers.equals(Servers.NONE)) {
            out.println("run '" + run + "' has no embedded servers running");
        } else if (servers.dynamoDb().filter(dynamoDb -> dynamoDb.durable()).isPresent()) {
            embedded.stop();
            out.println("the embedded servers of run '" + run + "' have ended; their data stays in " + folder.runner());
        } else {
            embedded.stopAndDelete();
            out.println("the embedded servers of run '" + run + "' have ended");
        }
        out.flush();
        return ExitCode.DONE;
    }
}
