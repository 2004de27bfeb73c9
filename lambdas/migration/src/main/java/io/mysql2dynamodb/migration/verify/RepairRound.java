package io.mysql2dynamodb.migration.verify;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.mysql2dynamodb.migration.Words;
import io.mysql2dynamodb.platform.ledger.RepairFigures;

/**
 * One round of repair: what the verification before it found, and what became of those keys.
 *
 * @param round from 1
 * @param mismatched items that differed
 * @param missing rows without an item
 * @param extra items without a row
 * @param outcome what the repair did
 */
@JsonPropertyOrder({"round", "mismatched", "missing", "extra", "outcome"})
public record RepairRound(int round, long mismatched, long missing, long extra, RepairFigures outcome) {

    /** The round in a sentence. */
    String text() {
        return "repair round " + round + ": of " + Words.number(mismatched) + " mismatched, " + Words.number(missing)
                + " missing and " + Words.number(extra) + " extra, " + Words.number(outcome.repaired())
                + " written anew, " + Words.number(outcome.tombstoned()) + " marked as deleted, "
                + Words.number(outcome.vanished()) + " right by then"
                + (outcome.left() == 0
                        ? ""
                        : "; left as they are: " + Words.number(outcome.foreign()) + " foreign, "
                                + Words.number(outcome.unreadable()) + " unreadable, "
                                + Words.number(outcome.differing()) + " differing again");
    }
}
