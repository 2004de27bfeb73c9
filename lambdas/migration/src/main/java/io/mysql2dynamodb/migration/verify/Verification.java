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
 * @param live whether an application wrote to the source meanwhile
 * @param clean whether every item is proven to be what its row projects to, and no item is without a row
 * @param gaps what was not verified to its end, after it was copied; empty when the verification is complete
 * @param problems where figures contradict one another, beside the counts
 * @param notes where figures differ because an application wrote meanwhile; never a problem
 * @param matching items that match, lookup items of unique constraints included, as in all four counts
 * @param mismatched items that differ
 * @param missing rows without an item
 * @param extra items without a row
 * @param foreign those of the extra items that no migration wrote
 * @param tombstones marks of deleted rows, which are no items
 * @param unsettled rows and items that had changed at every reading
 * @param tables per table
 * @param rounds what repairs did before
 * @param samples the first differences of each kind
 */
@JsonPropertyOrder({
    "run",
    "contractHash",
    "at",
    "live",
    "clean",
    "gaps",
    "problems",
    "notes",
    "matching",
    "mismatched",
    "missing",
    "extra",
    "foreign",
    "tombstones",
    "unsettled",
    "tables",
    "rounds",
    "samples"
})
public record Verification(
        String run,
        String contractHash,
        String at,
        boolean live,
        boolean clean,
        List<String> gaps,
        List<String> problems,
        List<String> notes,
        long matching,
        long mismatched,
        long missing,
        long extra,
        long foreign,
        long tombstones,
        long unsettled,
        List<TableVerification> tables,
        List<RepairRound> rounds,
        List<Sample> samples) {

    public Verification {
        gaps = List.copyOf(gaps);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
        rounds = List.copyOf(rounds);
        samples = List.copyOf(samples);
    }

    /** The verdict in sentences, for the gate. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add((clean ? "the verification is clean: " : "the verification is not clean: ") + counts());
        facts.addAll(gaps);
        facts.addAll(problems);
        facts.addAll(notes);
        for (TableVerification table : tables) {
            facts.add(table.table() + ": " + Words.count(table.scanned(), "item") + " scanned, "
                    + Words.number(table.allItems().matching()) + " matching, "
                    + Words.number(table.allItems().mismatched()) + " mismatched, "
                    + Words.number(table.allItems().missing()) + " missing, "
                    + Words.number(table.extra()) + " extra"
                    + (table.tombstones() == 0 ? "" : ", " + Words.count(table.tombstones(), "tombstone")));
        }
        rounds.forEach(round -> facts.add(round.text()));
        return facts;
    }

    /** The tables of which it is not known whether they hold items that no row gives: they are to be scanned again. */
    public List<String> toTrace() {
        return tables.stream()
                .filter(table -> !table.extrasKnown())
                .map(TableVerification::table)
                .toList();
    }

    /** Whether anything differs that may be written anew. */
    public boolean hasDifferences() {
        return mismatched + missing + extra > foreign;
    }

    /** The four counts in words. */
    public String counts() {
        return Words.number(matching) + " matching, " + Words.number(mismatched) + " mismatched, "
                + Words.number(missing) + " missing, " + Words.number(extra) + " extra"
                + (foreign == 0 ? "" : " (" + Words.number(foreign) + " of them foreign: no migration wrote them)");
    }
}
