package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.cost.Cost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The search within one group of tables. Used once. */
final class GroupSearch {

    /** Rounds of improving one table at a time. */
    private static final int MOST_ROUNDS = 12;

    private final Model model;
    private final List<String> tables;
    private final Evaluator evaluator;
    private final LeastCosts least;
    private final int mostNodes;
    private final Map<String, List<Arrangement>> ordered = new TreeMap<>();
    private Evaluation best;
    private List<Cost> rest = List.of();
    private long nodes;
    private boolean cut;
    private double lowestCut = Double.POSITIVE_INFINITY;

    GroupSearch(Model model, List<String> tables, int mostNodes) {
        this.model = model;
        this.tables = tables;
        this.evaluator = new Evaluator(model);
        this.least = new LeastCosts(model, tables);
        this.mostNodes = mostNodes;
    }

    Evaluation best() {
        best = evaluator.evaluate(start());
        improve();
        rest = leastRest();
        descend(0, Cost.NOTHING, new HashMap<>());
        return best;
    }

    /** Dollars a month by which an unseen design could be cheaper. */
    double gap() {
        double unseen = cut ? Math.max(0, best.cost().total() - lowestCut) : 0;
        return Math.max(unseen, best.gap());
    }

    long nodes() {
        return nodes;
    }

    boolean cut() {
        return cut;
    }

    /** Every table by its first candidate that stands by itself. */
    private Assignment start() {
        Map<String, Arrangement> first = new TreeMap<>();
        for (String table : tables) {
            List<Arrangement> candidates = model.candidates().get(table);
            first.put(
                    table,
                    candidates.stream()
                            .filter(one -> one.placement() instanceof Placement.Own
                                    && one.copies().isEmpty())
                            .findFirst()
                            .orElse(candidates.get(0)));
        }
        return fitting(new Assignment(first));
    }

    /** The same, every table that does not fit replaced by its first candidate that does. */
    private Assignment fitting(Assignment assignment) {
        Assignment fit = assignment;
        for (int round = 0; round < tables.size() && !fit.fits(model.facts()); round++) {
            for (String table : tables) {
                Assignment now = fit;
                fit = model.candidates().get(table).stream()
                        .map(now::with)
                        .filter(one -> one.fits(model.facts()))
                        .findFirst()
                        .orElse(now);
            }
        }
        return fit;
    }

    /** One table at a time is arranged otherwise, and those that live with it as that asks for, as long as that helps. */
    private void improve() {
        boolean better = true;
        for (int round = 0; round < MOST_ROUNDS && better; round++) {
            better = false;
            for (String table : tables) {
                for (Arrangement candidate : model.candidates().get(table)) {
                    if (!candidate.equals(best.assignment().of(table))) {
                        Optional<Assignment> other = rearranged(best.assignment(), candidate);
                        better |= other.isPresent() && take(evaluator.evaluate(other.get()));
                    }
                }
            }
        }
    }

    /** The assignment with another arrangement of one table; what does not fit it any more gets its best that does. */
    private Optional<Assignment> rearranged(Assignment assignment, Arrangement candidate) {
        Assignment other = assignment.with(candidate);
        Optional<String> parent = candidate.within().map(Relationship::parentTable);
        if (parent.isPresent() && !fits(other, candidate.table())) {
            other = fitting(other, parent.get(), one -> one.fits(model.facts(), candidate.table(), List.of()));
            other = withFittingChildren(other, parent.get());
        }
        other = withFittingChildren(other, candidate.table());
        return other.fits(model.facts()) ? Optional.of(other) : Optional.empty();
    }

    private Assignment withFittingChildren(Assignment assignment, String parent) {
        Assignment other = assignment;
        for (String child : model.couldLiveWith(parent)) {
            if (!other.fits(model.facts(), child, List.of())) {
                other = fitting(other, child, one -> fits(one, child));
            }
        }
        return other;
    }

    /** The same with the cheapest arrangement of a table by which it is right; unchanged where none is. */
    private Assignment fitting(Assignment assignment, String table, Predicate<Assignment> right) {
        for (Arrangement candidate : ordered(table)) {
            Assignment other = assignment.with(candidate);
            if (right.test(other)) {
                return other;
            }
        }
        return assignment;
    }

    private boolean fits(Assignment assignment, String table) {
        return assignment.fits(model.facts(), table, model.couldLiveWith(table));
    }

    private boolean take(Evaluation other) {
        if (other.betterThan(best)) {
            best = other;
            return true;
        }
        return false;
    }

    private void descend(int at, Cost chosenLeast, Map<String, Arrangement> chosen) {
        Cost bound = chosenLeast.plus(rest.get(at));
        boolean sound = best.unanswered().isEmpty() && best.hotTables() == 0;
        if (sound && !bound.lessThan(best.cost())) {
            return;
        }
        if (++nodes > mostNodes) {
            cut = true;
            lowestCut = Math.min(lowestCut, bound.total());
            return;
        }
        if (at == tables.size()) {
            take(evaluator.evaluate(new Assignment(chosen)));
            return;
        }
        String table = tables.get(at);
        for (Arrangement candidate : ordered(table)) {
            chosen.put(table, candidate);
            if (fits(new Assignment(chosen), table)) {
                descend(at + 1, chosenLeast.plus(least.of(candidate)), chosen);
            }
        }
        chosen.remove(table);
    }

    /** The least that the tables from each place on cost. */
    private List<Cost> leastRest() {
        List<Cost> costs = new ArrayList<>(List.of(Cost.NOTHING));
        for (int i = tables.size() - 1; i >= 0; i--) {
            costs.add(0, costs.get(0).plus(least.ofTable(tables.get(i))));
        }
        return costs;
    }

    /** The candidates of a table, the most promising first. */
    private List<Arrangement> ordered(String table) {
        return ordered.computeIfAbsent(table, name -> {
            List<Arrangement> candidates = new ArrayList<>(model.candidates().get(name));
            candidates.sort(Comparator.comparingDouble(
                            (Arrangement candidate) -> least.of(candidate).total())
                    .thenComparingDouble(candidate -> least.of(candidate).once()));
            return candidates;
        });
    }
}
