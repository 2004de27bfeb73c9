package io.mysql2dynamodb.local.deployment;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.local.command.ContractTemplate;
import io.mysql2dynamodb.local.command.SampleContract;
import io.mysql2dynamodb.local.faults.TableContent;
import io.mysql2dynamodb.local.function.FunctionOutcome;
import io.mysql2dynamodb.local.function.LocalFunctions;
import io.mysql2dynamodb.local.tables.TableCreation;
import io.mysql2dynamodb.local.tables.TableStreams;
import io.mysql2dynamodb.local.tables.TemplateFile;
import io.mysql2dynamodb.local.tables.TemplateTable;
import io.mysql2dynamodb.local.terminal.FailureLines;
import io.mysql2dynamodb.platform.DeployedContract;
import io.mysql2dynamodb.platform.Settings;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.FolderArtifactStore;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.LedgerTable;
import io.mysql2dynamodb.runner.ExecutionDescription;
import io.mysql2dynamodb.runner.Runner;
import io.mysql2dynamodb.runner.RunnerPorts;
import io.mysql2dynamodb.runner.journal.FolderJournal;
import io.mysql2dynamodb.runner.port.InvocationResult;
import io.mysql2dynamodb.source.SourceDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A whole run of the sample in this process, by the real workflow, runner and functions, over ports that a test may
 * replace. Every gate is approved; waits between retries take no time.
 */
final class PortedRun {

    private static final String RUN = "shop";

    private final Path folder;
    private final String prefix;
    private final ExecutionWatch watch = new ExecutionWatch();

    /**
     * @param folder a folder of its own
     * @param prefix what its tables' names begin with
     */
    PortedRun(Path folder, String prefix) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.prefix = prefix;
        Files.writeString(folder.resolve("contract.json"), SampleContract.text());
        Path template = ContractTemplate.ofSample(folder);
        Files.writeString(
                template, Files.readString(template).replace("\"TableName\":\"", "\"TableName\":\"" + prefix));
    }

    /** What a run reaches outside itself. */
    record Ports(SourceDatabase source, DynamoDbClient dynamo, ArtifactStore artifacts, Clock clock) {

        Ports with(ArtifactStore other) {
            return new Ports(source, dynamo, other, clock);
        }

        Ports with(Clock other) {
            return new Ports(source, dynamo, artifacts, other);
        }
    }

    /** The artifacts as they are on the disk. */
    ArtifactStore artifacts() {
        return new FolderArtifactStore(folder.resolve("runs"));
    }

    ExecutionDescription start(Ports ports) throws InterruptedException {
        return start(ports, RUN, "{\"run\":\"" + RUN + "\",\"startAtStage\":6}");
    }

    /** Copies and verifies once more, by another execution. */
    ExecutionDescription again(Ports ports) throws InterruptedException {
        return start(ports, RUN + "-again", "{\"run\":\"" + RUN + "\",\"startAtStage\":7}");
    }

    private ExecutionDescription start(Ports ports, String execution, String input) throws InterruptedException {
        try (Runner runner = runner(ports)) {
            return runner.start(execution, input).await();
        }
    }

    ExecutionDescription redrive(Ports ports) throws InterruptedException {
        try (Runner runner = runner(ports)) {
            return runner.redrive(RUN).await();
        }
    }

    /** The state in which the last execution ended; empty when it ended well. */
    String where() {
        return watch.failure().map(ExecutionWatch.Failure::state).orElse("");
    }

    /** What ended the last execution: the error, and the message. */
    String why() {
        return watch.failure()
                .map(failure -> failure.error() + ": " + FailureLines.message(failure.cause()))
                .orElse("");
    }

    TableContent content(DynamoDbClient client) {
        return TableContent.of(client, prefix);
    }

    private Runner runner(Ports ports) {
        String ledger = "ledger-of-" + prefix;
        LedgerTable.create(ports.dynamo(), ledger);
        LocalCallbacks callbacks = new LocalCallbacks();
        Wiring wiring = Wiring.builder()
                .settings(Settings.from(Map.of("TABLE_PREFIX", prefix, "CHUNK_SECONDS", "3", "COPY_CONCURRENCY", "2")))
                .artifacts(ports.artifacts())
                .deployedContract(new DeployedContract(new FolderArtifactStore(folder), "contract.json"))
                .ledger(new LedgerTable(ports.dynamo(), ledger, ports.clock()))
                .source(ports.source())
                .dynamo(ports.dynamo())
                .callbacks(callbacks)
                .clock(ports.clock())
                .build();
        Map<String, RequestStreamHandler> handlers = Handlers.of(wiring);
        handlers.computeIfPresent("VerifyInfrastructure", (name, verify) -> deploying(verify, ports.dynamo()));
        LocalFunctions functions = new LocalFunctions(handlers, ports.clock());
        RunnerPorts runnerPorts = RunnerPorts.of(
                        (name, payload) -> invoke(functions, name, payload),
                        new ArtifactObjects(artifacts()),
                        new FolderJournal(folder.resolve("executions")))
                .withListener(watch)
                .withSleeper(pause -> {});
        Runner runner = new Runner(Workflow.load(handlers.keySet()), runnerPorts);
        callbacks.answer(runner);
        return runner;
    }

    private RequestStreamHandler deploying(RequestStreamHandler verify, DynamoDbClient dynamo) {
        List<TemplateTable> tables = new TemplateFile(folder.resolve("tables.template.json")).tables();
        TableStreams streams = new TableStreams(dynamo);
        return (input, output, context) -> {
            new TableCreation(dynamo).create(tables);
            streams.wake(tables);
            verify.handleRequest(input, output, context);
            streams.rest(tables);
        };
    }

    private static InvocationResult invoke(LocalFunctions functions, String name, byte[] payload) {
        FunctionOutcome outcome = functions.invoke(name, payload);
        if (outcome instanceof FunctionOutcome.Failed failed) {
            return new InvocationResult.Failed(failed.payload());
        }
        if (name.equals("OpenGate")) {
            approve(functions, payload);
        }
        return new InvocationResult.Returned(((FunctionOutcome.Succeeded) outcome).payload());
    }

    /** Once the state waits; on a thread of its own, as a person would. */
    private static void approve(LocalFunctions functions, byte[] gate) {
        byte[] decision = decision(gate);
        Thread person = new Thread(() -> functions.invoke("DecideGate", decision), "person");
        person.setDaemon(true);
        person.start();
    }

    private static byte[] decision(byte[] gate) {
        JsonNode opened = Json.read(new String(gate, StandardCharsets.UTF_8), JsonNode.class, "the gate");
        return Json.write(Map.of(
                        "run", opened.path("run").textValue(),
                        "gate", opened.path("gate").textValue(),
                        "decision", "approve"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
