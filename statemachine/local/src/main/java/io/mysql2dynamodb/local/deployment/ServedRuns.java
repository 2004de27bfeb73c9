package io.mysql2dynamodb.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mysql2dynamodb.local.function.FunctionObserver;
import io.mysql2dynamodb.local.function.FunctionOutcome;
import io.mysql2dynamodb.local.run.EndpointRecord;
import io.mysql2dynamodb.local.run.RunRecords;
import io.mysql2dynamodb.local.terminal.RunEvent;
import io.mysql2dynamodb.local.terminal.RunWatch;
import io.mysql2dynamodb.local.terminal.StatusKeeper;
import io.mysql2dynamodb.local.terminal.Terminal;
import io.mysql2dynamodb.local.terminal.TerminalView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The runs that executions of a served deployment work on: each is shown, and each folder says where to find this
 * process, so that {@code status}, {@code gates}, {@code approve} and {@code reject} work as for {@code run}.
 */
final class ServedRuns implements FunctionObserver {

    private final Path artifacts;
    private final LocalDeployment deployment;
    private final Terminal terminal;
    private final Map<String, RunWatch> watches = new ConcurrentHashMap<>();

    ServedRuns(Path artifacts, LocalDeployment deployment, Terminal terminal) {
        this.artifacts = artifacts;
        this.deployment = deployment;
        this.terminal = terminal;
    }

    @Override
    public void started(String function, byte[] input) {
        run(input).map(this::watch).ifPresent(watch -> watch.started(function, input));
    }

    @Override
    public void ended(String function, byte[] input, FunctionOutcome outcome) {
        Optional<String> run = run(input);
        if (run.isEmpty() && outcome instanceof FunctionOutcome.Succeeded succeeded) {
            run = run(succeeded.payload()); // PrepareRun names it
        }
        run.map(this::watch).ifPresent(watch -> watch.ended(function, input, outcome));
    }

    private RunWatch watch(String run) {
        return watches.computeIfAbsent(run, this::begin);
    }

    private RunWatch begin(String run) {
        Path folder = artifacts.resolve(run).resolve(".runner");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
        RunRecords records = new RunRecords(folder);
        records.endpoint(new EndpointRecord(
                deployment.endpoint().url(), ProcessHandle.current().pid()));
        terminal.line(terminal.in(Terminal.Tone.HEADING, "Run " + run));
        List<Consumer<RunEvent>> listeners = List.of(
                new TerminalView(terminal, new ChecklistView(deployment.wiring().artifacts())::lines),
                new StatusKeeper(records, Clock.systemUTC()),
                new GateRecorder(deployment.functions(), run, records));
        return new RunWatch(
                event -> listeners.forEach(listener -> listener.accept(event)),
                new LedgerProgress(deployment.wiring()));
    }

    private static Optional<String> run(byte[] json) {
        try {
            JsonNode run = JsonMapper.builder().build().readTree(json).path("run");
            return Optional.ofNullable(run.textValue()).filter(name -> !name.isEmpty());
        } catch (IOException e) {
            return Optional.empty(); // not a call that names a run
        }
    }
}
