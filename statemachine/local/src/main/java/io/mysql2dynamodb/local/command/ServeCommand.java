package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.deployment.RunLog;
import io.mysql2dynamodb.local.deployment.ServeSession;
import io.mysql2dynamodb.local.deployment.Workplace;
import io.mysql2dynamodb.local.run.RunConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Serves the local endpoint. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Serves the local endpoint: the AWS CLI and SDKs start, describe, stop and redrive executions here and invoke"
                    + " the functions, with --endpoint-url.",
            "It listens on 127.0.0.1 only, and asks for no credentials."
        })
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private Orchestrator program;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8083",
            description = "The port, or 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Mixin
    private DeploymentOptions deployment;

    @Option(names = "--keep", description = "Leave the embedded servers running at the end, for the next serve.")
    private boolean keep;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new InvalidUsageException("--port " + port + " is not accepted: give 0 to 65535");
        }
        RunConfiguration configuration = deployment.configuration(keep);
        ContractFile contract = deployment.contract();
        Passwords password = Passwords.askedFirst(program.surroundings(), configuration);
        Path artifacts = deployment.artifacts().toAbsolutePath().normalize();
        Path own = made(artifacts.resolve(".serve"));
        deployment.place(own, contract);
        RunLog.to(own.resolve("orchestrator.log"), program.debug());
        new ServeSession(
                        new Workplace(artifacts, own),
                        configuration,
                        program.surroundings().terminal(),
                        password)
                .serve(port);
        return ExitCode.DONE;
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new InvalidUsageException(
                    "cannot make the folder " + folder + " (" + e.getMessage() + "): give another with --artifacts", e);
        }
    }
}
