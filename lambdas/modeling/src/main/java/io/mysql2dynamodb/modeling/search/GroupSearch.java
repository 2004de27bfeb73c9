package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.cost.Cost;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        descend(0, new TreeMap<>());
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

    /** One table at a time is arranged otherwise as long as that helps. */
    private void improve() {
        boolean better = true;
        for (int round = 0; round < MOST_ROUNDS && better; round++) {
            better = false;
            for (String table : tables) {
                for (Arrangement candidate : model.candidates().get(table)) {
                    Assignment other = best.assignment().with(candidate);
                    better |= other.fits(model.facts()) && take(evaluator.evaluate(other));
                }
            }
        }
    }

    private boolean take(Evaluation other) {
        if (other.betterThan(best)) {
            best = other;
            return true;
        }
        return false;
    }

    private void descend(int at, Map<String, Arrangement> chosen) {
        Cost bound = least.of(chosen);
        boolean hopeless = best.unanswered().isEmpty() && !bound.lessThan(best.cost());
        if (hopeless || !new Assignment(chosen).fits(model.facts())) {
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
        for (Arrangement candidate : ordered(tables.get(at))) {
            chosen.put(tables.get(at), candidate);
            descend(at + 1, chosen);
        }
        chosen.remove(tables.get(at));
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
