package io.mysql2dynamodb.migration.verify;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.mysql2dynamodb.migration.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The verification of a run, the content of {@code verification.json}.
 *
 * @param run the run
 * @param contractHash hash of its contract
 * @param at when it was summed up, ISO-8601 in UTC
 * @param clean whether every item is proven to be what its row projects to, and no item is without a row
 * @param gaps what was not verified to its end, after it was copied; empty when the verification is complete
 * @param problems where figures contradict one another, beside the counts
 * @param matching items that match, lookup items of unique constraints included, as in all four counts
 * @param mismatched items that differ
 * @param missing rows without an item
 * @param extra items without a row
 * @param tables per table
 * @param samples the first differences of each kind
 */
@JsonPropertyOrder({
    "run",
    "contractHash",
    "at",
    "clean",
    "gaps",
    "problems",
    "matching",
    "mismatched",
    "missing",
    "extra",
    "tables",
    "samples"
})
public record Verification(
        String run,
        String contractHash,
        String at,
        boolean clean,
        List<String> gaps,
        List<String> problems,
        long matching,
        long mismatched,
        long missing,
        long extra,
        List<TableVerification> tables,
        List<Sample> samples) {

    public Verification {
        gaps = List.copyOf(gaps);
        problems = List.copyOf(problems);
        tables = List.copyOf(tables);
        samples = List.copyOf(samples);
    }

    /** The verdict in sentences, for the gate. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add((clean ? "the verification is clean: " : "the verification is not clean: ") + counts());
        facts.addAll(gaps);
        facts.addAll(problems);
        for (TableVerification table : tables) {
            facts.add(table.table() + ": " + Words.count(table.scanned(), "item") + " scanned, "
                    + Words.number(table.allItems().matching()) + " matching, "
                    + Words.number(table.allItems().mismatched()) + " mismatched, "
                    + Words.number(table.allItems().missing()) + " missing, "
                    + Words.number(table.extra()) + " extra");
        }
        return facts;
    }

    /** The four counts in words. */
    public String counts() {
        return Words.number(matching) + " matching, " + Words.number(mismatched) + " mismatched, "
                + Words.number(missing) + " missing, " + Words.number(extra) + " extra";
    }
}
