package io.mysql2dynamodb.runner;

import io.mysql2dynamodb.runner.event.ExecutionEvent;
import io.mysql2dynamodb.runner.event.HistoryEvent;
import io.mysql2dynamodb.runner.journal.FolderJournal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A runner with fakes around it, on a machine from the test resources. */
final class Bench implements AutoCloseable {

    final FakeFunctions functions = new FakeFunctions();
    final MemoryObjects objects = new MemoryObjects();
    final List<ExecutionEvent> events = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final FolderJournal journal;
    private final StateMachine machine;
    private Runner runner;

    Bench(Path folder, String file) {
        this(folder, StateMachine.load("Test", read(file), Map.of()));
    }

    Bench(Path folder, StateMachine machine) {
        this.journal = new FolderJournal(folder);
        this.machine = machine;
        this.runner = newRunner();
    }

    static String read(String file) {
        try (InputStream in = Bench.class.getResourceAsStream("/asl/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no test resource /asl/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Runner newRunner() {
        return new Runner(
                machine,
                RunnerPorts.of(functions, objects, journal)
                        .withListener(events::add)
                        .withSleeper(pauses::add));
    }

    Runner runner() {
        return runner;
    }

    /** Another runner on the same journal, as after a restart. */
    Runner restart() {
        runner.close();
        runner = newRunner();
        return runner;
    }

    ExecutionDescription run(String input) throws InterruptedException {
        return runner.start("run", input).await();
    }

    ExecutionDescription redrive() throws InterruptedException {
        return runner.redrive("run").await();
    }

    List<String> historyTypes() {
        return runner.history("run").stream().map(HistoryEvent::type).toList();
    }

    <T extends ExecutionEvent> List<T> events(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        runner.close();
    }
}
