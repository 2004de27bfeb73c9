package io.mysql2dynamodb.runner;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.runner.engine.Arns;
import io.mysql2dynamodb.runner.engine.ExecutionRun;
import io.mysql2dynamodb.runner.engine.Services;
import io.mysql2dynamodb.runner.engine.TokenDesk;
import io.mysql2dynamodb.runner.event.ExecutionStatus;
import io.mysql2dynamodb.runner.event.HistoryEvent;
import io.mysql2dynamodb.runner.journal.ExecutionJournal;
import io.mysql2dynamodb.runner.journal.ReplayedExecution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Executes one state machine. Executions are kept in the journal: another runner on the same journal, in this process
 * or a later one, can describe them, and redrive those that failed, were stopped, or whose process died. Thread-safe.
 *
 * <p>Executions are named by their name or their ARN.
 */
public final class Runner implements AutoCloseable {

    private record Live(ExecutionRun run, Execution execution, JsonNode input) {}

    private final StateMachine machine;
    private final RunnerPorts ports;
    private final Services services;
    private final ExecutionArchive archive;
    private final WorkerPool pool = new WorkerPool();
    private final Map<String, Live> live = new ConcurrentHashMap<>();

    public Runner(StateMachine machine, RunnerPorts ports) {
        this.machine = machine;
        this.ports = ports;
        Arns arns = new Arns(machine.name());
        this.services = new Services(
                ports.functions(),
                ports.objects(),
                ports.journal(),
                ports.listener(),
                ports.clock(),
                ports.sleeper(),
                pool,
                new TokenDesk(),
                arns,
                ports.childLimit());
        this.archive = new ExecutionArchive(ports.journal(), arns);
    }

    public String stateMachineArn() {
        return services.arns().stateMachine();
    }

    public StateMachine stateMachine() {
        return machine;
    }

    /**
     * Starts an execution. The same name with the same input while it runs gives that execution.
     *
     * @param input JSON
     * @throws RunnerException InvalidName, InvalidExecutionInput or ExecutionAlreadyExists
     */
    public Execution start(String name, String input) {
        Names.check(name);
        JsonNode json = Data.parse(input).orElseThrow(() -> new InvalidExecutionInputException("it is not JSON."));
        if (Data.tooLarge(input)) {
            throw new InvalidExecutionInputException("it has more than 262144 bytes. Pass the key of an object.");
        }
        Live running = live.get(name);
        if (running != null && running.input().equals(json)) {
            return running.execution();
        }
        ExecutionJournal.Claim claim =
                ports.journal().claim(name).orElseThrow(() -> new ExecutionAlreadyExistsException(name));
        if (archive.find(name).isPresent()) {
            claim.close();
            throw new ExecutionAlreadyExistsException(name);
        }
        archive.keepDefinition(claim, machine);
        return launch(name, machine, json, claim, Optional.empty());
    }

    /**
     * Continues an execution that failed, timed out, was stopped, or was interrupted, in the state it was in, with the
     * definition, input and variables it had. Retries count anew. What had succeeded is not run again.
     *
     * @throws RunnerException ExecutionDoesNotExist or ExecutionNotRedrivable
     */
    public Execution redrive(String execution) {
        String name = existing(execution);
        ExecutionJournal.Claim claim = ports.journal()
                .claim(name)
                .orElseThrow(() -> new ExecutionNotRedrivableException(name, "it is still running."));
        ReplayedExecution replayed = archive.find(name).orElseThrow();
        if (replayed.status() == ExecutionStatus.SUCCEEDED) {
            claim.close();
            throw new ExecutionNotRedrivableException(name, "it succeeded. Start a new execution.");
        }
        if (replayed.status() == ExecutionStatus.RUNNING) {
            ExecutionRun.recordInterruption(
                    replayed, claim, services, ExecutionArchive.INTERRUPTED, ExecutionArchive.INTERRUPTED_CAUSE);
            replayed = archive.find(name).orElseThrow();
        }
        return launch(name, archive.definition(name), replayed.input(), claim, Optional.of(replayed));
    }

    private Execution launch(
            String name,
            StateMachine with,
            JsonNode input,
            ExecutionJournal.Claim claim,
            Optional<ReplayedExecution> earlier) {
        ExecutionRun run = new ExecutionRun(services, with.definition(), name, input, claim, earlier);
        CompletableFuture<ExecutionDescription> end = new CompletableFuture<>();
        Execution execution = new Execution(name, services.arns().execution(name), end);
        live.put(name, new Live(run, execution, input));
        pool.execute(() -> {
            try {
                run.run();
                live.remove(name);
                claim.close();
                end.complete(archive.describe(name));
            } catch (RuntimeException e) {
                // the journal itself failed: whoever waits must hear of it
                live.remove(name);
                end.completeExceptionally(e);
            }
        });
        return execution;
    }

    /** @throws ExecutionDoesNotExistException when there is none of that name */
    public ExecutionDescription describe(String execution) {
        return archive.describe(existing(execution));
    }

    /** All executions in the journal, the latest first. */
    public List<ExecutionDescription> list() {
        return archive.list();
    }

    /**
     * The events of an execution, oldest first.
     *
     * @throws ExecutionDoesNotExistException when there is none
     */
    public List<HistoryEvent> history(String execution) {
        return archive.history(existing(execution));
    }

    /** The execution, if this process runs it. */
    public Optional<Execution> running(String execution) {
        return Optional.ofNullable(live.get(services.arns().executionName(execution)))
                .map(Live::execution);
    }

    /**
     * Stops an execution that this process runs; one that has ended stays as it is.
     *
     * @throws ExecutionDoesNotExistException when there is none of that name
     */
    public ExecutionDescription stop(String execution, Optional<String> error, Optional<String> cause)
            throws InterruptedException {
        String name = existing(execution);
        Live running = live.get(name);
        if (running == null) {
            return archive.describe(name);
        }
        running.run().abort(error, cause);
        return running.execution().await();
    }

    /**
     * Ends a task that waits for this token; returns when its result is journaled.
     *
     * @param output JSON
     * @throws RunnerException InvalidToken, TaskDoesNotExist, TaskTimedOut or InvalidOutput
     */
    public void sendTaskSuccess(String token, String output) {
        JsonNode json = Data.parse(output).orElseThrow(() -> new InvalidOutputException("it is not JSON."));
        if (Data.tooLarge(output)) {
            throw new InvalidOutputException("it has more than 262144 bytes. Pass the key of an object.");
        }
        answered(token, services.tokens().succeed(token, json));
    }

    /**
     * Fails a task that waits for this token; returns when that is journaled.
     *
     * @throws RunnerException InvalidToken, TaskDoesNotExist or TaskTimedOut
     */
    public void sendTaskFailure(String token, String error, String cause) {
        answered(token, services.tokens().fail(token, error, cause));
    }

    /**
     * Tells that the worker of this token is alive.
     *
     * @throws RunnerException InvalidToken, TaskDoesNotExist or TaskTimedOut
     */
    public void sendTaskHeartbeat(String token) {
        answered(token, services.tokens().heartbeat(token));
    }

    private void answered(String token, boolean accepted) {
        if (!accepted) {
            String name = services.tokens().executionOf(token).orElseThrow(InvalidTokenException::new);
            throw archive.find(name).isPresent() ? new TaskTimedOutException() : new TaskDoesNotExistException();
        }
    }

    private String existing(String execution) {
        String name = services.arns().executionName(execution);
        if (!Names.possible(name) || archive.find(name).isEmpty()) {
            throw new ExecutionDoesNotExistException(execution);
        }
        return name;
    }

    /** Stops what still runs here, so that it can be redriven, and waits for its end. */
    @Override
    public void close() {
        for (Live running : live.values()) {
            running.run()
                    .abort(
                            Optional.of("Runner.Closed"),
                            Optional.of("The runner was closed. Redrive continues the execution."));
            running.execution().join();
        }
        pool.close();
    }
}
