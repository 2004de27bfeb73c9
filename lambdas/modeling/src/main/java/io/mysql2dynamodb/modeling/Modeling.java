package io.mysql2dynamodb.modeling;

import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.ArrangementCandidates;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.candidate.Together;
import io.mysql2dynamodb.modeling.cost.CostModel;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.design.DesignBuilder;
import io.mysql2dynamodb.modeling.design.Finding;
import io.mysql2dynamodb.modeling.design.Findings;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.pattern.PatternReader;
import io.mysql2dynamodb.modeling.preferences.Leaning;
import io.mysql2dynamodb.modeling.preferences.PreferenceCheck;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import io.mysql2dynamodb.modeling.search.Charges;
import io.mysql2dynamodb.modeling.search.Model;
import io.mysql2dynamodb.modeling.search.Search;
import io.mysql2dynamodb.modeling.search.Transactions;
import io.mysql2dynamodb.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Makes the design that costs least and answers every pattern that DynamoDB can answer, and designs of other philosophies
 * beside it. The same input gives the same design. Immutable.
 */
public final class Modeling {

    private static final int FEWEST_ALTERNATIVES = 2;

    /** Each takes a search of its own. */
    private static final int OTHERWISE_TRIED = 20;

    private final DatabaseCatalog catalog;
    private final Workload workload;
    private final Preferences preferences;
    private final DatabaseFacts facts;

    /**
     * @throws io.mysql2dynamodb.modeling.preferences.InvalidPreferencesException when the preferences name what does not
     *     exist, or contradict each other
     * @throws AnalysisMismatchException when the workload is of another database
     */
    public Modeling(DatabaseCatalog catalog, Workload workload, Preferences preferences) {
        if (!catalog.database().equals(workload.database())) {
            throw new AnalysisMismatchException(catalog.database(), workload.database());
        }
        PreferenceCheck.check(preferences, catalog, workload);
        this.catalog = catalog;
        this.workload = workload;
        this.preferences = preferences;
        this.facts = DatabaseFacts.of(catalog, preferences.leaveOut());
    }

    public DatabaseCatalog catalog() {
        return catalog;
    }

    public Workload workload() {
        return workload;
    }

    public Preferences preferences() {
        return preferences;
    }

    public DatabaseFacts facts() {
        return facts;
    }

    /** The design that costs least. */
    public Design design() {
        return design(preferences, candidate -> true);
    }

    /**
     * Designs that were made by other philosophies: those that answer most first, then the cheapest. Of those that answer as
     * much as the chosen one, and have no hotter partitions, none is cheaper. Those that come out the same are left out;
     * where fewer than two are left, one table at a time is arranged in another way.
     */
    public List<Alternative> alternatives(Design chosen) {
        List<Alternative> alternatives = new ArrayList<>();
        add(
                alternatives,
                chosen,
                "every table by itself",
                design(
                        preferences.with(Leaning.MULTI_TABLE),
                        candidate -> candidate.copies().isEmpty()));
        add(
                alternatives,
                chosen,
                "related rows in one partition",
                design(
                        preferences.with(Leaning.SINGLE_TABLE),
                        candidate -> !(candidate.placement() instanceof Placement.Embedded)
                                && candidate.copies().isEmpty()));
        add(
                alternatives,
                chosen,
                "related rows in one item",
                design(
                        preferences.with(Leaning.SINGLE_TABLE),
                        candidate -> !(candidate.placement() instanceof Placement.Collected)));
        add(alternatives, chosen, "no copies", design(preferences, candidate -> candidate
                .copies()
                .isEmpty()));
        add(
                alternatives,
                chosen,
                "by the primary key, indexes for the rest",
                design(preferences, candidate -> byPrimaryKey(candidate)));
        add(alternatives, chosen, "hierarchies followed from row to row", design(preferences, candidate -> candidate
                .paths()
                .isEmpty()));
        otherwise(alternatives, chosen);
        return alternatives.stream()
                .sorted(Comparator.comparingInt(
                                (Alternative one) -> one.design().refused().size())
                        .thenComparingDouble(one -> one.design().cost().total()))
                .toList();
    }

    /** Where philosophies come out the same: the best designs that arrange one of the tables in another way. */
    private void otherwise(List<Alternative> alternatives, Design chosen) {
        chosen.assignment().arrangements().values().stream()
                .limit(OTHERWISE_TRIED)
                .takeWhile(arrangement -> alternatives.size() < FEWEST_ALTERNATIVES)
                .forEach(arrangement -> add(
                        alternatives,
                        chosen,
                        arrangement.table() + " in another way",
                        design(preferences, candidate -> !candidate.equals(arrangement))));
    }

    /** A design that was not chosen. */
    public record Alternative(String philosophy, Design design) {}

    private boolean byPrimaryKey(Arrangement candidate) {
        return candidate.copies().isEmpty()
                && candidate.placement() instanceof Placement.Own own
                && own.keys()
                        .columns()
                        .equals(new TreeSet<>(
                                facts.table(candidate.table()).identity().orElse(List.of())));
    }

    private static void add(List<Alternative> to, Design chosen, String philosophy, Design other) {
        boolean same = sameAs(other, chosen) || to.stream().anyMatch(one -> sameAs(one.design(), other));
        if (!same) {
            to.add(new Alternative(philosophy, other));
        }
    }

    private static boolean sameAs(Design one, Design other) {
        return one.assignment().arrangements().equals(other.assignment().arrangements())
                && one.refused().size() == other.refused().size();
    }

    private Design design(Preferences wanted, Predicate<Arrangement> allowed) {
        PatternReader reader = new PatternReader(facts, wanted);
        List<Asked> asked = workload.patterns().stream().map(reader::read).toList();
        Set<String> withoutKey = new TreeSet<>();
        facts.tables().forEach((name, table) -> {
            if (table.identity().isEmpty()) {
                withoutKey.add(name);
            }
        });
        List<Finding> findings = Findings.of(facts, asked, withoutKey);
        List<Asked> patterns = new ArrayList<>();
        List<Asked.Refused> refused = new ArrayList<>();
        for (Asked pattern : asked) {
            if (pattern instanceof Asked.Refused one) {
                refused.add(one);
            } else if (pattern.source().shape().tables().stream().anyMatch(use -> withoutKey.contains(use.table()))) {
                refused.add(new Asked.Refused(
                        pattern.source(), "its table has no key that tells rows apart", "add a key in MySQL first"));
            } else {
                patterns.add(pattern);
            }
        }
        return design(wanted, allowed, patterns, refused, findings);
    }

    /** Searches; patterns that no assignment answers are refused, and the others searched for again. */
    private Design design(
            Preferences wanted,
            Predicate<Arrangement> allowed,
            List<Asked> patterns,
            List<Asked.Refused> refused,
            List<Finding> findings) {
        List<Asked> left = new ArrayList<>(patterns);
        while (true) {
            Model model = model(wanted, allowed, left);
            Search.Found found = new Search(model).search();
            Map<String, String> unanswered = found.best().unanswered();
            if (unanswered.isEmpty()) {
                refused.sort(Comparator.comparingInt(one -> workload.patterns().indexOf(one.source())));
                return new DesignBuilder(model, found.best()).build(found, refused, findings);
            }
            for (Asked pattern : List.copyOf(left)) {
                if (unanswered.containsKey(pattern.id())) {
                    left.remove(pattern);
                    refused.add(new Asked.Refused(
                            pattern.source(),
                            unanswered.get(pattern.id()),
                            "split it into requests by keys, allow a scan of a small table by the preferences, or keep"
                                    + " this query in SQL"));
                }
            }
        }
    }

    private Model model(Preferences wanted, Predicate<Arrangement> allowed, List<Asked> patterns) {
        // alternatives choose from what the design itself could choose from
        Together together = preferences.leaning() == Leaning.SINGLE_TABLE
                ? Together.everything(facts)
                : Together.of(facts, workload, patterns);
        Map<String, List<Arrangement>> candidates = new TreeMap<>();
        ArrangementCandidates.of(facts, wanted, patterns, together).forEach((table, all) -> {
            List<Arrangement> some = all.stream().filter(allowed).toList();
            List<Arrangement> usable = some.isEmpty() ? all : some;
            if (!usable.isEmpty() && facts.table(table).identity().isPresent()) {
                candidates.put(table, usable);
            }
        });
        return model(wanted, patterns, candidates);
    }

    private Model model(Preferences wanted, List<Asked> patterns, Map<String, List<Arrangement>> candidates) {
        return new Model(
                facts,
                wanted,
                patterns,
                candidates,
                new Transactions(workload.transactions(), patterns),
                new Charges(new CostModel(wanted.prices())));
    }

    /** What judges a design that is given: its arrangements are the only candidates. */
    public Model model(List<Asked> patterns, Map<String, List<Arrangement>> arrangements) {
        return model(preferences, patterns, arrangements);
    }
}
