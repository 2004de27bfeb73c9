package io.mysql2dynamodb.migration.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The repairs that lie before a verification.
 *
 * @param rounds the rounds, in their order
 * @param lastWrite when the last of them ended; empty when there was none
 */
public record Repairs(List<RepairRound> rounds, Optional<Instant> lastWrite) {

    /** Nothing was repaired. */
    public static final Repairs NONE = new Repairs(List.of(), Optional.empty());

    public Repairs {
        rounds = List.copyOf(rounds);
    }
}
