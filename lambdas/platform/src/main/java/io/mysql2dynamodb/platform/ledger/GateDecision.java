package io.mysql2dynamodb.platform.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody decided at a gate.
 *
 * @param approved true to go on, false to end the execution there
 * @param by who decided
 * @param authenticated whether {@code by} was proven, rather than declared by whoever called
 * @param comment why; always there for a rejection
 * @param at when
 */
public record GateDecision(boolean approved, String by, boolean authenticated, Optional<String> comment, Instant at) {

    public GateDecision {
        if (by.isBlank()) {
            throw new IllegalArgumentException("a decision needs the name of who decided");
        }
        if (!approved && comment.filter(text -> !text.isBlank()).isEmpty()) {
            throw new IllegalArgumentException("a rejection needs a comment");
        }
    }
}
