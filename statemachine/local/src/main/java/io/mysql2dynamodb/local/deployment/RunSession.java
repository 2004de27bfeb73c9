package io.mysql2dynamodb.local.deployment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.embedded.Servers;
import io.mysql2dynamodb.local.function.FunctionOutcome;
import io.mysql2dynamodb.local.run.EndpointRecord;
import io.mysql2dynamodb.local.run.ExecutionRecord;
import io.mysql2dynamodb.local.run.RecordNotWrittenException;
import io.mysql2dynamodb.local.run.RunConfiguration;
import io.mysql2dynamodb.local.run.RunFolder;
import io.mysql2dynamodb.local.run.RunLock;
import io.mysql2dynamodb.local.run.RunRecords;
import io.mysql2dynamodb.local.run.RunStatus;
import io.mysql2dynamodb.local.terminal.FailureLines;
import io.mysql2dynamodb.local.terminal.GateKeeper;
import io.mysql2dynamodb.local.terminal.LineInput;
import io.mysql2dynamodb.local.terminal.RunEvent;
import io.mysql2dynamodb.local.terminal.RunWatch;
import io.mysql2dynamodb.local.terminal.StatusKeeper;
import io.mysql2dynamodb.local.terminal.Terminal;
import io.mysql2dynamodb.local.terminal.TerminalView;
import io.mysql2dynamodb.platform.artifact.ArtifactStoreException;
import io.mysql2dynamodb.runner.ExecutionDescription;
import io.mysql2dynamodb.runner.Runner;
import io.mysql2dynamodb.runner.event.ExecutionStatus;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on one run in this process, from its start or from where it was left to its end, and shows it at the terminal.
 * Whatever happens, the run can be gone on with and its folder says how it stands.
 */
public final class RunSession {

    private static final Logger LOG = LoggerFactory.getLogger(RunSession.class);

    private final RunFolder folder;
    private final RunConfiguration configuration;
    private final Terminal terminal;
    private final LineInput input;
    private final boolean approveAll;
    private final Function<String, char[]> password;
    private final RunRecords records;
    private final Commands commands;
    private final ExecutionWatch watch = new ExecutionWatch();
    private final Clock clock = Clock.systemUTC();

    /**
     * @param terminal where the run is shown
     * @param input where answers to its gates come from
     * @param approveAll whether gates are approved without asking
     * @param password asks for the password of one's own MySQL, by its user
     */
    public RunSession(
            RunFolder folder,
            RunConfiguration configuration,
            Terminal terminal,
            LineInput input,
            boolean approveAll,
            Function<String, char[]> password) {
        this.folder = folder;
        this.configuration = configuration;
        this.terminal = terminal;
        this.input = input;
        this.approveAll = approveAll;
        this.password = password;
        this.records = new RunRecords(folder);
        this.commands = new Commands(folder);
    }

    /**
     * Works until the run ends.
     *
     * @param wanted the execution, which is started, or redriven where it was left
     * @return whether the run ended well
     */
    public boolean work(ExecutionRecord wanted) {
        EmbeddedServers servers = new EmbeddedServers(folder.runner());
        StatusKeeper status = new StatusKeeper(records, clock);
        boolean well = false;
        RunLock lock = RunLock.take(folder);
        Interruption interruption = new Interruption(() -> interrupted(status));
        try {
            records.execution(wanted);
            well = execute(servers, status, wanted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            interrupted(status);
        } catch (RuntimeException e) {
            notBegun(e, status);
        } finally {
            interruption.close();
        }
        leave(servers, well);
        lock.close();
        return well;
    }

    private boolean execute(EmbeddedServers servers, StatusKeeper status, ExecutionRecord wanted)
            throws InterruptedException {
        Backends backends = new BackendsStart(servers, password, this::faintly).of(configuration);
        Workplace workplace = new Workplace(folder.artifacts(), folder.runner());
        try (LocalDeployment deployment = LocalDeployment.open(workplace, configuration, backends, 0, watch);
                GateKeeper gates = gateKeeper(deployment)) {
            observe(deployment, status, gates);
            records.endpoint(new EndpointRecord(
                    deployment.endpoint().url(), ProcessHandle.current().pid()));
            faintly("local endpoint " + deployment.endpoint().url() + ", execution " + wanted.name());
            liftPause(deployment);
            ExecutionDescription end = end(deployment.runner(), wanted);
            return new RunEnd(folder, deployment, terminal, commands).show(end, watch.failure(), status);
        }
    }

    /** Who goes on with a run that died while it was paused wants it to go on. */
    private void liftPause(LocalDeployment deployment) {
        deployment.wiring().control().lift(folder.name().value());
    }

    private static ExecutionDescription end(Runner runner, ExecutionRecord wanted) throws InterruptedException {
        Optional<ExecutionDescription> known = runner.list().stream()
                .filter(execution -> execution.name().equals(wanted.name()))
                .findFirst();
        if (known.isEmpty()) {
            return runner.start(wanted.name(), wanted.input()).await();
        }
        if (known.get().status() == ExecutionStatus.SUCCEEDED) {
            return known.get(); // killed after its end, before it was shown
        }
        return runner.redrive(wanted.name()).await();
    }

    private GateKeeper gateKeeper(LocalDeployment deployment) {
        return new GateKeeper(
                terminal,
                input,
                approveAll,
                (gate, approved, comment) -> decide(deployment, gate, approved, comment),
                commands.approve());
    }

    private void observe(LocalDeployment deployment, StatusKeeper status, GateKeeper gates) {
        TerminalView view =
                new TerminalView(terminal, new ChecklistView(deployment.wiring().artifacts())::lines);
        List<Consumer<RunEvent>> listeners = List.of(
                view,
                status,
                new GateRecorder(deployment.functions(), folder.name().value(), records),
                gates);
        RunWatch run = new RunWatch(
                event -> listeners.forEach(listener -> listener.accept(event)),
                new LedgerProgress(deployment.wiring()));
        deployment.functions().observe(run);
        watch.tellTo(run::tell);
    }

    private String decide(LocalDeployment deployment, String gate, boolean approved, String comment) {
        ObjectNode input = JsonNodeFactory.instance
                .objectNode()
                .put("run", folder.name().value())
                .put("gate", gate)
                .put("decision", approved ? "approve" : "reject")
                .put("by", System.getProperty("user.name"));
        if (!comment.isEmpty()) {
            input.put("comment", comment);
        }
        FunctionOutcome outcome =
                deployment.functions().invoke("DecideGate", input.toString().getBytes(StandardCharsets.UTF_8));
        return outcome instanceof FunctionOutcome.Failed failed ? failed.errorMessage() : "";
    }

    private void notBegun(RuntimeException failure, StatusKeeper status) {
        String error = failure.getClass().getName();
        String message = String.valueOf(failure.getMessage());
        LOG.error("the run could not go on", failure);
        terminal.line(terminal.in(Terminal.Tone.BAD, "The run could not go on"));
        FailureLines.of("", error, message).forEach(line -> terminal.line("  " + line));
        terminal.line("  log    " + folder.log());
        if (!(failure instanceof TablesLostException)) {
            terminal.line("When the cause is mended, go on with:  " + commands.resume());
        }
        try {
            status.ended(RunStatus.State.FAILED, Optional.of(message));
            FallbackSummary.writeUnlessThere(folder, error, message, clock);
        } catch (RecordNotWrittenException | ArtifactStoreException e) {
            terminal.line("Its status and summary are not written: " + e.getMessage());
        }
    }

    private void interrupted(StatusKeeper status) {
        String why = "ended by Ctrl-C or a signal";
        status.ended(RunStatus.State.ABORTED, Optional.of(why));
        FallbackSummary.writeUnlessThere(folder, "Interrupted", why, clock);
        terminal.line("");
        terminal.line("Interrupted. Nothing is lost. Go on with:  " + commands.resume());
        if (configuration.usesEmbeddedServers()) {
            terminal.line("or end its embedded servers with:          " + commands.stop());
        }
    }

    private void leave(EmbeddedServers servers, boolean well) {
        if (!configuration.usesEmbeddedServers()) {
            return;
        }
        if (well && !configuration.keep()) {
            servers.stopAndDelete();
        } else if (!servers.known().equals(Servers.NONE)) {
            terminal.line("The embedded servers still run. End them with:  " + commands.stop());
        }
    }

    private void faintly(String line) {
        terminal.line(terminal.in(Terminal.Tone.FAINT, line));
    }
}
