package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.modeling.candidate.Arrangement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the assignment that answers everything for the least. Tables that can influence each other are solved together, one
 * group after the other: first by improving one table at a time, then by branch and bound, which proves the best or is cut by
 * a bound on its nodes; then the gap says how much cheaper another design could at most be. No clock takes part, so that the
 * same input gives the same answer.
 */
public final class Search {

    /** Nodes of the branch and bound of one group. */
    private static final int MOST_NODES = 2_000;

    private final Model model;
    private final int mostNodes;

    public Search(Model model) {
        this(model, MOST_NODES);
    }

    Search(Model model, int mostNodes) {
        this.model = model;
        this.mostNodes = mostNodes;
    }

    /**
     * What was found.
     *
     * @param best the best design
     * @param gap dollars a month by which another design could at most be cheaper; 0 where the best is proven
     * @param nodes how many partial designs were looked at
     * @param cut groups of tables whose search was cut by the bound on nodes
     */
    public record Found(Evaluation best, double gap, long nodes, List<List<String>> cut) {
        public Found {
            cut = List.copyOf(cut);
        }

        /** The gap as a share of the cost, from 0 to 1. */
        public double gapShare() {
            return best.cost().total() > 0 ? Math.min(1, gap / best.cost().total()) : 0;
        }
    }

    /** The best design over all tables that have candidates. */
    public Found search() {
        Map<String, Arrangement> arrangements = new TreeMap<>();
        double gap = 0;
        long nodes = 0;
        List<List<String>> cut = new ArrayList<>();
        for (List<String> group : Groups.of(model)) {
            GroupSearch search = new GroupSearch(Groups.part(model, group), group, mostNodes);
            Evaluation best = search.best();
            arrangements.putAll(best.assignment().arrangements());
            gap += search.gap();
            nodes += search.nodes();
            if (search.cut()) {
                cut.add(group);
            }
        }
        Evaluation whole = new Evaluator(model).evaluate(new Assignment(arrangements));
        return new Found(whole, gap, nodes, cut);
    }
}
