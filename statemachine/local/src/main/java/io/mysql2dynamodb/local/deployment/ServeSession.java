package io.mysql2dynamodb.local.deployment;

import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.run.RunConfiguration;
import io.mysql2dynamodb.local.run.RunLock;
import io.mysql2dynamodb.local.terminal.Terminal;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Serves the local endpoint until the process is ended. */
public final class ServeSession {

    private final Workplace workplace;
    private final RunConfiguration configuration;
    private final Terminal terminal;
    private final Function<String, char[]> password;

    public ServeSession(
            Workplace workplace, RunConfiguration configuration, Terminal terminal, Function<String, char[]> password) {
        this.workplace = workplace;
        this.configuration = configuration;
        this.terminal = terminal;
        this.password = password;
    }

    /**
     * Serves until Ctrl-C, which ends the embedded servers too unless they are to be kept.
     *
     * @throws InvalidUsageException when another process serves the same runs
     */
    public void serve(int port) throws InterruptedException {
        RunLock lock = RunLock.take(workplace.own())
                .orElseThrow(() -> new InvalidUsageException("another process serves the runs in "
                        + workplace.artifacts() + ": end it, or give another folder with --artifacts"));
        EmbeddedServers servers = new EmbeddedServers(workplace.own());
        servers.forgetLostTables();
        CountDownLatch ended = new CountDownLatch(1);
        Interruption interruption = new Interruption(() -> end(servers, ended));
        try {
            Backends backends = new BackendsStart(servers, password, terminal::line).of(configuration);
            LocalDeployment deployment =
                    LocalDeployment.open(workplace, configuration, backends, port, new ExecutionWatch());
            deployment.functions().observe(new ServedRuns(workplace.artifacts(), deployment, terminal));
            announce(deployment);
            ended.await();
        } catch (RuntimeException e) {
            end(servers, ended);
            throw e;
        } finally {
            interruption.close();
            lock.close();
        }
    }

    private void end(EmbeddedServers servers, CountDownLatch ended) {
        if (configuration.usesEmbeddedServers() && !configuration.keep()) {
            servers.stopAndDelete();
        }
        ended.countDown();
    }

    private void announce(LocalDeployment deployment) {
        String url = deployment.endpoint().url().toString();
        String machine = deployment.runner().stateMachineArn();
        terminal.line("");
        terminal.line("Local endpoint at " + url + ", for this machine only. With any credentials and region:");
        terminal.line("  aws stepfunctions start-execution --endpoint-url " + url + " --state-machine-arn " + machine
                + " --name shop-1");
        terminal.line("  aws stepfunctions get-execution-history --endpoint-url " + url + " --execution-arn ARN");
        terminal.line("  aws lambda invoke --endpoint-url " + url + " --function-name DecideGate --payload"
                + " fileb://decision.json answer.json");
        terminal.line(
                "    where decision.json is {\"run\":\"shop-1\",\"gate\":\"copy\",\"decision\":\"approve\"}; or:  "
                        + "java -jar orchestrator.jar approve shop-1 copy");
        terminal.line("Ctrl-C ends it.");
        terminal.line("");
    }
}
