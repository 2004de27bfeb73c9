package io.mysql2dynamodb.local.terminal;

import io.mysql2dynamodb.local.terminal.LineInput.Answer;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Has open gates decided: by asking whoever sits at the terminal, or by itself in an unattended run. A decision that
 * comes from another process meanwhile ends the question.
 *
 * <p>Quarantined rows are never accepted by itself. An unattended run with nobody to ask rejects that gate, since waiting
 * would never end.
 */
public final class GateKeeper implements Consumer<RunEvent>, AutoCloseable {

    private static final String QUARANTINE = "quarantine";

    /** Decides a gate. */
    @FunctionalInterface
    public interface Decider {

        /** @return what went wrong, for people, or {@code ""} */
        String decide(String gate, boolean approved, String comment);
    }

    private final Terminal terminal;
    private final LineInput input;
    private final boolean approveAll;
    private final Decider decider;
    private final String elsewhere;
    private final LinkedBlockingQueue<RunEvent.GateOpened> open = new LinkedBlockingQueue<>();
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final Thread thread = new Thread(this::work, "gate-keeper");

    /**
     * @param approveAll whether to approve without asking
     * @param elsewhere how a gate is decided from another terminal, with {@code %s} for the gate's name
     */
    public GateKeeper(Terminal terminal, LineInput input, boolean approveAll, Decider decider, String elsewhere) {
        this.terminal = terminal;
        this.input = input;
        this.approveAll = approveAll;
        this.decider = decider;
        this.elsewhere = elsewhere;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.GateOpened gate) {
            waiting.add(gate.gate());
            open.add(gate);
        } else if (event instanceof RunEvent.GateDecided decided) {
            waiting.remove(decided.gate());
        }
    }

    private void work() {
        try {
            while (true) {
                RunEvent.GateOpened gate = open.take();
                if (waiting.contains(gate.gate())) {
                    settle(gate);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void settle(RunEvent.GateOpened gate) throws InterruptedException {
        if (!approveAll) {
            ask(gate);
        } else if (!gate.gate().equals(QUARANTINE)) {
            decide(gate, true, "approved by --approve-all");
        } else if (terminal.isLive()) {
            ask(gate);
        } else {
            decide(
                    gate,
                    false,
                    "unattended run: quarantined rows are not accepted by --approve-all, name their reasons "
                            + "and counts with --accept-quarantine");
        }
    }

    private void ask(RunEvent.GateOpened gate) throws InterruptedException {
        if (terminal.isLive()) {
            input.forgetTyped();
        }
        while (waiting.contains(gate.gate())) {
            terminal.ask("    Approve? yes or no: ");
            Answer answer = input.next(() -> waiting.contains(gate.gate()));
            if (answer instanceof Answer.NobodyThere) {
                terminal.line("");
                terminal.line("    waiting for a decision: " + String.format(Locale.ROOT, elsewhere, gate.gate()));
                return;
            }
            if (answer instanceof Answer.Line line && waiting.contains(gate.gate())) {
                answered(gate, line.text().toLowerCase(Locale.ROOT));
            } else {
                terminal.line("");
            }
        }
    }

    private void answered(RunEvent.GateOpened gate, String said) throws InterruptedException {
        if (Set.of("y", "yes", "approve").contains(said)) {
            decide(gate, true, "");
        } else if (Set.of("n", "no", "reject").contains(said)) {
            terminal.ask("    Why not? ");
            if (input.next(() -> waiting.contains(gate.gate())) instanceof Answer.Line why
                    && !why.text().isEmpty()) {
                decide(gate, false, why.text());
            }
        }
    }

    private void decide(RunEvent.GateOpened gate, boolean approved, String comment) {
        String trouble = decider.decide(gate.gate(), approved, comment);
        if (!trouble.isEmpty()) {
            terminal.line("    " + trouble);
            waiting.remove(gate.gate());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
