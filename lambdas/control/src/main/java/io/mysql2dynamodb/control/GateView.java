package io.mysql2dynamodb.control;

import io.mysql2dynamodb.platform.ledger.Gate;
import io.mysql2dynamodb.platform.ledger.GateDecision;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A gate as it is shown to people and programs; it never has the task token.
 *
 * @param gate the gate's name
 * @param stage the stage it belongs to
 * @param title one line
 * @param question what is to be decided
 * @param facts what the decision rests on
 * @param status open, approved, rejected or lapsed
 * @param openedAt when it was opened last
 * @param decidedBy who decided, if somebody did
 * @param decidedAt when
 * @param comment why
 * @param authenticated whether {@code decidedBy} was proven
 */
public record GateView(
        String gate,
        int stage,
        String title,
        String question,
        List<String> facts,
        String status,
        Instant openedAt,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> comment,
        boolean authenticated) {

    public GateView {
        facts = List.copyOf(facts);
    }

    public static GateView of(Gate gate) {
        return new GateView(
                gate.gate(),
                gate.stage(),
                gate.title(),
                gate.question(),
                gate.facts(),
                gate.status().name().toLowerCase(Locale.ROOT),
                gate.openedAt(),
                gate.decision().map(GateDecision::by),
                gate.decision().map(GateDecision::at),
                gate.decision().flatMap(GateDecision::comment),
                gate.decision().map(GateDecision::authenticated).orElse(false));
    }
}
