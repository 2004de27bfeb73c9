package io.mysql2dynamodb.control;

import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.IllegalArtifactKeyException;
import io.mysql2dynamodb.platform.gate.CallbackFailedException;
import io.mysql2dynamodb.platform.gate.TaskCallbacks;
import io.mysql2dynamodb.platform.gate.TaskNotWaitingException;
import io.mysql2dynamodb.platform.gate.TaskToken;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.AuditEntry;
import io.mysql2dynamodb.platform.ledger.AuditTrail;
import io.mysql2dynamodb.platform.ledger.Gate;
import io.mysql2dynamodb.platform.ledger.GateBook;
import io.mysql2dynamodb.platform.ledger.GateDecision;
import io.mysql2dynamodb.platform.ledger.GateNotWaitingException;
import io.mysql2dynamodb.platform.ledger.PendingDecision;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens gates and takes decisions. A decision is recorded first, which happens once, and then told to the execution; what
 * can go wrong in between is seen and said. Everything goes to the audit trail. Thread-safe.
 */
public final class GateDesk {

    private static final Logger LOG = LoggerFactory.getLogger(GateDesk.class);

    /** The stage whose gates take preferences. */
    private static final int MODELING = 2;

    private final ArtifactStore artifacts;
    private final GateBook gates;
    private final AuditTrail audit;
    private final TaskCallbacks callbacks;
    private final Clock clock;

    public GateDesk(Wiring wiring) {
        this.artifacts = wiring.artifacts();
        this.gates = wiring.gates();
        this.audit = wiring.audit();
        this.callbacks = wiring.callbacks();
        this.clock = wiring.clock();
    }

    /** Opens the gate for the state that waits with this token; a gate that was open or decided is opened anew. */
    public void open(Gate gate, TaskToken token) {
        if (gates.open(gate, token)) {
            audit(gate, "gate-opened", "OpenGate", gate.question(), Map.of("facts", String.join("\n", gate.facts())));
        }
    }

    /** The gates of a run, in the order in which they were opened. */
    public List<Gate> list(String run) {
        return gates.list(run);
    }

    /**
     * Makes the gate's one decision and tells the execution.
     *
     * @return the decided gate
     * @throws io.mysql2dynamodb.platform.ledger.NoSuchGateException if the gate was never opened
     * @throws io.mysql2dynamodb.platform.ledger.GateAlreadyDecidedException if it was decided before
     * @throws GateNotWaitingException if the execution does not wait any more; redrive opens the gate again
     * @throws CallbackFailedException if the execution could not be told for now; the gate is open as before
     * @throws InvalidDecisionException if it asks for another design where there is none, or by what is not there
     */
    public Gate decide(String run, String gate, GateDecision decision) {
        decision.preferences().ifPresent(key -> requireRevisable(run, gate, key));
        gates.undelivered(run, gate).ifPresent(this::deliverForTheDead);
        PendingDecision pending = gates.decide(run, gate, decision);
        audit(
                pending.gate(),
                decision.approved()
                        ? "gate-approved"
                        : decision.preferences().isPresent() ? "gate-revised" : "gate-rejected",
                decision.by(),
                decision.comment().orElse("without comment"),
                Map.of(
                        "authenticated", String.valueOf(decision.authenticated()),
                        "preferences", decision.preferences().orElse("none")));
        deliver(pending, decision);
        return pending.gate();
    }

    /** Before anything is recorded: only designs are made anew, and by preferences that are there. */
    private void requireRevisable(String run, String gate, String preferences) {
        gates.find(run, gate).filter(found -> found.stage() != MODELING).ifPresent(found -> {
            throw new InvalidDecisionException("gate \"" + gate + "\" belongs to stage " + found.stage()
                    + ", and \"preferences\" are for the gates of stage " + MODELING
                    + ", data modeling: leave them out");
        });
        try {
            if (artifacts.get(preferences).isEmpty()) {
                throw new InvalidDecisionException("\"preferences\" is \"" + preferences + "\", and "
                        + artifacts.locate(preferences) + " does not exist; accepted: the key of an artifact");
            }
        } catch (IllegalArtifactKeyException e) {
            throw new InvalidDecisionException(
                    "\"preferences\" is \"" + preferences + "\"; accepted: the key of an artifact");
        }
    }

    private void deliver(PendingDecision pending, GateDecision decision) {
        try {
            tell(pending, decision);
        } catch (TaskNotWaitingException e) {
            gates.lapse(pending);
            audit(pending.gate(), "gate-lapsed", "DecideGate", e.getMessage(), Map.of());
            throw notWaiting(pending.gate(), e);
        } catch (CallbackFailedException e) {
            gates.withdraw(pending);
            audit(pending.gate(), "gate-decision-withdrawn", "DecideGate", e.getMessage(), Map.of());
            throw e;
        }
        gates.delivered(pending);
    }

    /**
     * Delivers the decision of a decider that died between recording and telling. Whether it died just before or just
     * after telling cannot be known; if nobody waits any more, it was after, or the execution ended, and both are fine.
     */
    private void deliverForTheDead(PendingDecision pending) {
        Optional<GateDecision> decision = pending.gate().decision();
        try {
            tell(pending, decision.orElseThrow());
        } catch (TaskNotWaitingException e) {
            LOG.info(
                    "the decision at gate {} had been delivered, or came too late",
                    pending.gate().gate());
        }
        gates.delivered(pending);
    }

    private void tell(PendingDecision pending, GateDecision decision) {
        if (decision.approved() || decision.preferences().isPresent()) {
            callbacks.succeed(
                    pending.token(),
                    Json.write(new Answer(
                            decision.approved() ? "approved" : "revise",
                            decision.by(),
                            decision.comment(),
                            decision.preferences())));
        } else {
            callbacks.fail(
                    pending.token(),
                    GateRejectedException.class.getName(),
                    new GateRejectedException(pending.gate(), decision).getMessage());
        }
    }

    private static GateNotWaitingException notWaiting(Gate gate, TaskNotWaitingException cause) {
        var failure = new GateNotWaitingException("gate \"" + gate.gate() + "\" of run \"" + gate.run()
                + "\" could not be decided: " + cause.getMessage());
        failure.initCause(cause);
        return failure;
    }

    private void audit(Gate gate, String kind, String by, String text, Map<String, String> details) {
        Map<String, String> all = new TreeMap<>(details);
        all.put("gate", gate.gate());
        all.put("stage", String.valueOf(gate.stage()));
        audit.record(new AuditEntry(gate.run(), clock.instant(), kind, by, text, all));
    }

    /** The result of the waiting state. */
    private record Answer(String decision, String by, Optional<String> comment, Optional<String> preferences) {}
}
