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
 * @param preferences with a rejection of a design: key of the artifact with the preferences by which it is made anew,
 *     instead of ending the execution
 */
public record GateDecision(
        boolean approved,
        String by,
        boolean authenticated,
        Optional<String> comment,
        Instant at,
        Optional<String> preferences) {

    /** A decision that asks for no other design. */
    public GateDecision(boolean approved, String by, boolean authenticated, Optional<String> comment, Instant at) {
        this(approved, by, authenticated, comment, at, Optional.empty());
    }

    public GateDecision {
        if (by.isBlank()) {
            throw new IllegalArgumentException("a decision needs the name of who decided");
        }
        if (!approved && comment.filter(text -> !text.isBlank()).isEmpty()) {
            throw new IllegalArgumentException("a rejection needs a comment");
        }
        if (approved && preferences.isPresent()) {
            throw new IllegalArgumentException("an approval asks for no other design");
        }
    }
}
