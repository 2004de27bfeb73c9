package io.mysql2dynamodb.platform.ledger;

import static io.mysql2dynamodb.platform.ledger.LedgerItems.runKey;
import static io.mysql2dynamodb.platform.ledger.LedgerItems.s;

import io.mysql2dynamodb.platform.gate.TaskToken;
import io.mysql2dynamodb.platform.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Gates in the ledger table: one item per gate. Whoever changes an OPEN item to a decided one has decided; the condition
 * on the status makes that happen once.
 */
final class LedgerGates implements GateBook {

    /** A decider that has not said 'delivered' for so long has died: no callback takes half as long with its retries. */
    static final Duration DELIVERY_TIME = Duration.ofMinutes(2);

    private static final String PREFIX = "GATE#";

    private final LedgerItems items;
    private final Clock clock;

    LedgerGates(LedgerItems items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    @Override
    public boolean open(Gate gate, TaskToken token) {
        if (gate.status() != GateStatus.OPEN || gate.decision().isPresent()) {
            throw new IllegalArgumentException("a gate is opened without a decision: " + gate);
        }
        return items.put(
                runKey(gate.run()),
                PREFIX + gate.gate(),
                Map.of(
                        "status", s(GateStatus.OPEN.name()),
                        "token", s(token.value()),
                        "gate", s(Json.write(gate))),
                new LedgerCondition(
                        "attribute_not_exists(#pk) OR #token <> :token", Map.of(":token", s(token.value()))));
    }

    @Override
    public Optional<Gate> find(String run, String gate) {
        return item(run, gate).map(LedgerGates::read);
    }

    @Override
    public List<Gate> list(String run) {
        return items.list(runKey(run), PREFIX).stream()
                .map(LedgerGates::read)
                .sorted(Comparator.comparing(Gate::openedAt))
                .toList();
    }

    @Override
    public PendingDecision decide(String run, String gate, GateDecision decision) {
        Map<String, AttributeValue> open = item(run, gate).orElseThrow(() -> unknown(run, gate));
        requireOpen(open);
        String id = UUID.randomUUID().toString();
        GateStatus status = decision.approved() ? GateStatus.APPROVED : GateStatus.REJECTED;
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":open", s(GateStatus.OPEN.name()));
        values.put(":token", open.get("token"));
        values.put(":status", s(status.name()));
        values.put(":decision", s(Json.write(decision)));
        values.put(":id", s(id));
        boolean decided = items.update(
                runKey(run),
                PREFIX + gate,
                new LedgerUpdate(
                        "SET #status = :status, #decision = :decision, #decisionId = :id REMOVE #delivered",
                        "#status = :open AND #token = :token",
                        values));
        Map<String, AttributeValue> now = item(run, gate).orElseThrow(() -> unknown(run, gate));
        if (!decided && !isDecidedBy(id, now)) {
            requireOpen(now);
            // It was open before and is open again, with another token: redrive came in between.
            throw new GateNotWaitingException("gate \"" + gate + "\" of run \"" + run
                    + "\" was opened anew at this moment. Look at what it asks now, then decide again");
        }
        return new PendingDecision(with(read(open), status, decision), token(open), id);
    }

    /** An answer that was lost makes the client repeat the update, and the condition fails on what it did itself. */
    private static boolean isDecidedBy(String id, Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get("decisionId"))
                .filter(value -> value.s().equals(id))
                .isPresent();
    }

    private static void requireOpen(Map<String, AttributeValue> item) {
        Gate gate = read(item);
        String name = "gate \"" + gate.gate() + "\" of run \"" + gate.run() + "\"";
        switch (gate.status()) {
            case OPEN -> {}
            case APPROVED, REJECTED ->
                throw new GateAlreadyDecidedException(
                        name + " was already " + describe(gate) + ". A decision is made once; nothing was changed");
            case LAPSED ->
                throw new GateNotWaitingException(
                        name + " is not waited for any more: its execution was"
                                + " stopped, timed out or was answered otherwise. Redrive the execution, which opens the gate again");
        }
    }

    private static String describe(Gate gate) {
        return gate.status().name().toLowerCase(Locale.ROOT)
                + gate.decision()
                        .map(decision -> " by " + decision.by() + " at " + decision.at()
                                + decision.comment()
                                        .map(comment -> " (" + comment + ")")
                                        .orElse(""))
                        .orElse("");
    }

    @Override
    public Optional<PendingDecision> undelivered(String run, String gate) {
        return item(run, gate)
                .filter(item -> item.containsKey("decisionId") && !item.containsKey("delivered"))
                .filter(item -> read(item).status() != GateStatus.LAPSED)
                .filter(item -> read(item)
                        .decision()
                        .filter(decision -> decision.at().plus(DELIVERY_TIME).isBefore(clock.instant()))
                        .isPresent())
                .map(item -> new PendingDecision(
                        read(item), token(item), item.get("decisionId").s()));
    }

    @Override
    public void delivered(PendingDecision decision) {
        change(decision, "SET #delivered = :true", Map.of(":true", AttributeValue.fromBool(true)));
    }

    @Override
    public void withdraw(PendingDecision decision) {
        change(
                decision,
                "SET #status = :open REMOVE #decision, #decisionId",
                Map.of(":open", s(GateStatus.OPEN.name())));
    }

    @Override
    public void lapse(PendingDecision decision) {
        change(decision, "SET #status = :lapsed", Map.of(":lapsed", s(GateStatus.LAPSED.name())));
    }

    /** Changes the gate only as long as this decision is the one it has. */
    private void change(PendingDecision decision, String change, Map<String, AttributeValue> changeValues) {
        Map<String, AttributeValue> values = new HashMap<>(changeValues);
        values.put(":id", s(decision.id()));
        items.update(
                runKey(decision.gate().run()),
                PREFIX + decision.gate().gate(),
                new LedgerUpdate(change, "#decisionId = :id", values));
    }

    private Optional<Map<String, AttributeValue>> item(String run, String gate) {
        return items.get(runKey(run), PREFIX + gate);
    }

    private static NoSuchGateException unknown(String run, String gate) {
        return new NoSuchGateException("run \"" + run + "\" has no gate \"" + gate
                + "\" (yet). ListGates, or the command gates, shows those that were opened");
    }

    private static Gate read(Map<String, AttributeValue> item) {
        Gate opened = Json.read(item.get("gate").s(), Gate.class, "the ledger's gate");
        GateStatus status = GateStatus.valueOf(item.get("status").s());
        return Optional.ofNullable(item.get("decision"))
                .map(decision ->
                        with(opened, status, Json.read(decision.s(), GateDecision.class, "the ledger's decision")))
                .orElse(opened);
    }

    private static Gate with(Gate gate, GateStatus status, GateDecision decision) {
        return new Gate(
                gate.run(),
                gate.gate(),
                gate.stage(),
                gate.title(),
                gate.question(),
                gate.facts(),
                status,
                gate.openedAt(),
                Optional.of(decision));
    }

    private static TaskToken token(Map<String, AttributeValue> item) {
        return new TaskToken(item.get("token").s());
    }
}
