package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.embedded.RunningDynamoDb;
import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.embedded.Servers;
import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.deployment.EmbeddedServers;
import io.mysql2dynamodb.local.run.RunFolder;
import io.mysql2dynamodb.local.run.RunLock;
import io.mysql2dynamodb.local.run.RunRecords;
import io.mysql2dynamodb.local.run.RunStatus;
import io.mysql2dynamodb.local.terminal.SummaryTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how a run stands. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows how a run stands: state, stage, progress, figures, and the servers it left running.")
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run's name.")
    private String run;

    @Mixin
    private ArtifactsOption artifacts;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RunFolder folder = artifacts.existing(run);
        Optional<RunStatus> status = new RunRecords(folder).status();
        boolean alive = RunLock.isHeld(folder) || RunEndpoint.of(folder).isPresent();
        out.println("run       " + run + "  " + folder.root());
        out.println("state     " + state(status, alive));
        rest(folder).ifPresent(rest -> out.println("pause     " + rest.words() + "; lift it by 'resume " + run + "'"));
        status.flatMap(RunStatus::stage).ifPresent(stage -> out.println("stage     " + stage));
        status.flatMap(RunStatus::step).ifPresent(step -> out.println("doing     " + step));
        status.flatMap(RunStatus::progress).ifPresent(progress -> out.println("progress  " + progress));
        status.flatMap(RunStatus::error)
                .ifPresent(error -> out.println("error     " + error.replace("\n", "\n          ")));
        status.ifPresent(known -> out.println("as of     " + known.updatedAt()));
        servers(out, new EmbeddedServers(folder.runner()).known());
        if (Files.exists(folder.summary())) {
            summary(out, folder);
        }
        out.flush();
        return ExitCode.DONE;
    }

    /** The pause of a run that is worked on, if it is paused. */
    private static Optional<RunRest> rest(RunFolder folder) {
        try {
            return RunEndpoint.of(folder)
                    .map(endpoint -> RunRest.of(endpoint, folder))
                    .filter(RunRest::paused);
        } catch (FunctionRefusedException | InvalidUsageException e) {
            return Optional.empty(); // it is just beginning or ending; its state says so
        }
    }

    private String state(Optional<RunStatus> status, boolean alive) {
        RunStatus.State last = status.map(RunStatus::state).orElse(RunStatus.State.RUNNING);
        return switch (last) {
            case RUNNING, WAITING -> {
                if (!alive) {
                    yield "killed; go on with it by 'resume " + run + "'";
                }
                yield last == RunStatus.State.RUNNING ? "running" : "waiting for a decision; see 'gates " + run + "'";
            }
            case SUCCEEDED -> "ended well";
            case FAILED -> alive ? "being resumed" : "failed; go on with it by 'resume " + run + "'";
            case ABORTED -> alive ? "being resumed" : "stopped; go on with it by 'resume " + run + "'";
        };
    }

    private static void servers(PrintWriter out, Servers servers) {
        servers.mySql()
                .filter(mySql -> mySql.process().isRunning())
                .map(RunningMySql::port)
                .ifPresent(port -> out.println("server    embedded MySQL at 127.0.0.1:" + port));
        servers.dynamoDb()
                .filter(dynamoDb -> dynamoDb.process().isRunning())
                .map(RunningDynamoDb::endpoint)
                .ifPresent(endpoint -> out.println("server    embedded DynamoDB Local at " + endpoint));
    }

    private static void summary(PrintWriter out, RunFolder folder) {
        try {
            byte[] summary = Files.readAllBytes(folder.summary());
            out.println("verdict   " + SummaryTable.verdict(summary) + ", " + SummaryTable.explanation(summary));
            SummaryTable.of(summary).forEach(out::println);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder.summary(), e);
        }
    }
}
