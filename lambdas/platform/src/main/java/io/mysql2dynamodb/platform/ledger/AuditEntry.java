package io.mysql2dynamodb.platform.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened in a run and that somebody may ask about later.
 *
 * @param run the run
 * @param at when
 * @param kind what, in a fixed word: {@code run-prepared}, {@code gate-opened}, {@code gate-approved}, ...
 * @param by who did it: a person's name or a function's
 * @param text one sentence for people
 * @param details named facts, never secrets
 */
public record AuditEntry(String run, Instant at, String kind, String by, String text, Map<String, String> details) {

    public AuditEntry {
        details = Map.copyOf(details);
    }
}
