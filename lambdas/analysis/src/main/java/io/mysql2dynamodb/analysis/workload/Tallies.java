package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.workload.rate.BucketBudget;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tallies of one analysis, by their standing. Not thread-safe. */
final class Tallies {

    private final BucketBudget budget;
    private final Map<Standing, Tally> byStanding = new EnumMap<>(Standing.class);

    Tallies(BucketBudget budget) {
        this.budget = budget;
    }

    /** An empty one, to be added to another when its standing is known. */
    Tally fresh() {
        return new Tally(budget);
    }

    Tally of(Standing standing) {
        return byStanding.computeIfAbsent(standing, any -> fresh());
    }

    /** All that counted anything, the most trusted first. */
    Collection<Tally> all() {
        return byStanding.values();
    }

    /** The first of these that watched anything. */
    Optional<Standing> first(List<Standing> standings) {
        return standings.stream()
                .filter(standing ->
                        byStanding.containsKey(standing) && !of(standing).isEmpty())
                .findFirst();
    }

    BucketBudget budget() {
        return budget;
    }
}
