package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.deployment.RunLog;
import io.mysql2dynamodb.local.deployment.RunSession;
import io.mysql2dynamodb.local.run.RunConfiguration;
import io.mysql2dynamodb.local.run.RunFolder;
import io.mysql2dynamodb.local.run.RunLock;
import io.mysql2dynamodb.local.run.RunRecords;
import io.mysql2dynamodb.local.run.RunStatus;
import io.mysql2dynamodb.local.terminal.Terminal;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Goes on with a run where it was paused, failed, was stopped or was killed. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Goes on with a run that was paused, failed, was stopped or was killed, in the state it was in.")
final class ResumeCommand implements Callable<Integer> {

    @ParentCommand
    private Orchestrator program;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run's name.")
    private String run;

    @Mixin
    private ArtifactsOption artifacts;

    @Option(names = "--approve-all", description = "Approve every gate unasked, but for quarantined rows.")
    private boolean approveAll;

    @Override
    public Integer call() {
        RunFolder folder = artifacts.existing(run);
        RunRecords records = new RunRecords(folder);
        RunConfiguration configuration = records.configuration();
        if (records.status()
                .filter(status -> status.state() == RunStatus.State.SUCCEEDED)
                .isPresent()) {
            throw new InvalidUsageException(
                    "run '" + run + "' has ended well: there is nothing to resume; see 'status " + run + "'");
        }
        if (lifted(folder)) {
            return ExitCode.DONE;
        }
        Passwords password = Passwords.askedFirst(program.surroundings(), configuration);
        RunLog.to(folder.log(), program.debug());
        Terminal terminal = program.surroundings().terminal();
        terminal.line(terminal.in(Terminal.Tone.HEADING, "Resuming run " + run) + "  " + folder.root());
        boolean well = new RunSession(
                        folder, configuration, terminal, program.surroundings().input(), approveAll, password)
                .work(records.execution());
        return well ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** Whether the run was only paused: then the process that works on it goes on. */
    private boolean lifted(RunFolder folder) {
        Optional<RunEndpoint> working = RunLock.isHeld(folder) ? RunEndpoint.of(folder) : Optional.empty();
        if (working.isEmpty() || !RunRest.of(working.get(), folder).paused()) {
            return false;
        }
        RunRest.set(working.get(), folder, false);
        PrintWriter out = spec.commandLine().getOut();
        out.println("run '" + run + "' goes on");
        out.flush();
        return true;
    }
}
