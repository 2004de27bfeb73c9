package io.mysql2dynamodb.migration.accounting;

import io.mysql2dynamodb.migration.Words;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The accounts of a run's copy, the content of {@code accounting.json}; written only when they close.
 *
 * @param run the run
 * @param contractHash hash of its contract
 * @param total the figures of all entities
 * @param entities the accounts of each entity, in the order of the contract
 */
public record Accounting(String run, String contractHash, CopyFigures total, List<EntityAccount> entities) {

    public Accounting {
        entities = List.copyOf(entities);
    }

    static Accounting of(String run, String contractHash, List<EntityAccount> entities) {
        CopyFigures total = entities.stream().map(EntityAccount::figures).reduce(CopyFigures.NONE, CopyFigures::plus);
        return new Accounting(run, contractHash, total, entities);
    }

    /** What does not close, in words with all figures; empty when everything does. */
    List<String> gaps(boolean live) {
        List<String> gaps = new ArrayList<>();
        entities.forEach(entity -> gaps.addAll(entity.gaps(live)));
        if (!total.closes()) {
            gaps.add("in total: " + Equations.of(total) + " does not close");
        }
        return gaps;
    }

    /** The accounts in sentences, for the gate: the total, the quarantine, then each entity. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add("in total " + Equations.of(total));
        if (total.quarantined() > 0) {
            facts.add("quarantined " + Words.count(total.quarantined(), "row") + ": " + reasons());
        }
        if (total.lookups() > 0) {
            facts.add("beside them " + Words.count(total.lookups(), "lookup item")
                    + " of unique constraints, which are no rows");
        }
        for (EntityAccount entity : entities) {
            facts.add(entity.name() + ": " + Equations.of(entity.figures()));
            entity.children().forEach(child -> facts.add(entity.name() + ", " + child));
        }
        facts.add(String.format(
                Locale.ROOT, "the longest snapshot of the source lasted %.2f s", total.longestSnapshotSeconds()));
        return facts;
    }

    private String reasons() {
        return total.quarantinedByReason().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + Words.number(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
