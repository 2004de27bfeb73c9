package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.deployment.RunLog;
import io.mysql2dynamodb.local.terminal.FailureLines;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: its commands, and what becomes of their failures. */
@Command(
        name = "orchestrator",
        mixinStandardHelpOptions = true,
        version = "MySQL to DynamoDB Migration Orchestrator 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        header = "Migrates an application's data from MySQL to DynamoDB.",
        description = {
            "Runs the workflow of the orchestrator on this machine: the tables are verified against the contract, the rows"
                    + " are copied and every item is verified. Without options it migrates a sample shop from an"
                    + " embedded MySQL to an embedded DynamoDB Local.",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 done and clean; 1 the run failed or the verification found differences; 2 bad usage or invalid"
                    + " input."
        },
        subcommands = {
            AnalyzeCommand.class,
            RunCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            StatusCommand.class,
            GatesCommand.class,
            ApproveCommand.class,
            RejectCommand.class,
            ValidateCommand.class,
            PlanCommand.class,
            ModelCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            StopCommand.class
        })
public final class Orchestrator implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Write details and stack traces to the log.")
    private boolean debug;

    private Orchestrator(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public static void main(String[] arguments) {
        RunLog.silent();
        System.exit(commandLine(Surroundings.ofThisProcess()).execute(arguments));
    }

    /** The command line, ready to execute. */
    public static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new Orchestrator(surroundings))
                .setUsageHelpWidth(110)
                .setUsageHelpAutoWidth(true)
                .setExitCodeExceptionMapper(Orchestrator::exitCode)
                .setExecutionExceptionHandler(Orchestrator::failed);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: name a command");
    }

    private static int exitCode(Throwable thrown) {
        boolean badUsage = thrown instanceof InvalidUsageException || thrown instanceof ParameterException;
        return badUsage ? ExitCode.BAD_USAGE : ExitCode.FAILED;
    }

    private static int failed(Exception thrown, CommandLine commandLine, CommandLine.ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        if (thrown instanceof InvalidUsageException) {
            err.println("error: " + thrown.getMessage());
        } else {
            String error = thrown instanceof FunctionRefusedException refused
                    ? refused.errorType()
                    : thrown.getClass().getName();
            FailureLines.of("", error, String.valueOf(thrown.getMessage())).forEach(err::println);
        }
        err.flush();
        return exitCode(thrown);
    }
}
