package io.mysql2dynamodb.modeling.check;

import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.design.Finding;
import io.mysql2dynamodb.modeling.proof.Proof;
import io.mysql2dynamodb.modeling.proof.Proof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the gates about the whole design and its contract show. */
public final class DesignFacts {

    /** Facts travel in the gate's entry, whose size is limited. */
    private static final int MOST = 25;

    private DesignFacts() {}

    /** For the gate about the design: what it costs, what it does not do, and what nobody knows. */
    public static List<String> of(Modeling modeling, Design design, Optional<Proof> proof) {
        List<String> facts = new ArrayList<>();
        facts.add(design.tables().size() + " tables with " + design.indexes() + " indexes for "
                + modeling.facts().tables().size() + " tables of MySQL; "
                + design.copies().size() + " copied columns");
        facts.add(String.format(
                Locale.ROOT,
                "$%,.2f a month at the known rates: reads $%,.2f, writes $%,.2f, storage $%,.2f",
                design.cost().total(),
                design.cost().reads(),
                design.cost().writes(),
                design.cost().storage()));
        facts.add(
                design.gap() <= 0
                        ? "no cheaper design exists among the candidates"
                        : String.format(
                                Locale.ROOT,
                                "the search was cut: a cheaper design could at most save $%,.2f a month",
                                design.gap()));
        proof.ifPresent(one -> facts.add("proof: " + one.counts()));
        List<String> more = new ArrayList<>();
        design.refused()
                .forEach(one -> more.add(one.id() + " is not answered: " + one.why() + "; " + one.useInstead()));
        proof.ifPresent(all -> all.patterns().stream()
                .filter(one -> one.verdict() == Verdict.UNPROVEN)
                .forEach(one -> more.add(one.id() + " is unproven: " + String.join("; ", one.details()))));
        design.findings().stream().map(Finding::toString).forEach(more::add);
        more.stream().limit(MOST).forEach(facts::add);
        if (more.size() > MOST) {
            facts.add((more.size() - MOST) + " more, in dynamodb_requirement.md and proof.md");
        }
        return facts;
    }
}
