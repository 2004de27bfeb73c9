package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.modeling.candidate.AccessPath;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.IndexChoice;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import io.mysql2dynamodb.modeling.candidate.PathFinder;
import io.mysql2dynamodb.modeling.cost.Cost;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.pattern.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Judges a design that is given instead of searched for, by the same rules: every index is paid for, whether or not anything
 * asks it, and a step that no key answers reads the whole table.
 */
public final class GivenDesign {

    private GivenDesign() {}

    /**
     * The evaluation of an assignment with just these indexes.
     *
     * @param model the patterns, with the assignment's arrangements as the only candidates
     * @param indexes the indexes of each table's items; those of a table that is left out are none
     */
    public static Evaluation evaluate(Model model, Assignment assignment, Map<String, List<IndexChoice>> indexes) {
        List<PatternWork> works = new ArrayList<>();
        Map<String, String> unanswered = new TreeMap<>();
        Cost cost = Cost.NOTHING;
        for (Asked pattern : model.patterns()) {
            PatternWork work = new WorkBuilder(model, assignment).build(pattern);
            works.add(work);
            work.impossible().ifPresent(why -> unanswered.put(pattern.id(), why));
            if (work.collection().isPresent()) {
                Work.CollectionRead read = work.collection().get();
                cost = cost.plus(model.charges().reads(read.demand().rate(), read.units()));
            }
        }
        Work work = Work.of(works);
        Map<String, TablePlan> plans = new LinkedHashMap<>();
        for (Arrangement arrangement : assignment.arrangements().values()) {
            if (arrangement.isItem()) {
                String table = arrangement.table();
                TablePlan plan = plan(
                        model.charges(),
                        new Consulted(model, assignment).shape(table),
                        indexes.getOrDefault(table, List.of()),
                        work.demands().getOrDefault(table, List.of()),
                        work.writes().getOrDefault(table, List.of()));
                plans.put(table, plan);
                cost = cost.plus(plan.cost());
            }
        }
        return new Evaluation(assignment, plans, works, unanswered, cost, 0);
    }

    private static TablePlan plan(
            Charges charges, ItemShape shape, List<IndexChoice> indexes, List<Demand> demands, List<ItemWrite> writes) {
        PathFinder finder = new PathFinder(charges.model());
        Cost cost = charges.items(shape, writes);
        for (IndexChoice index : indexes) {
            cost = cost.plus(charges.index(shape, index, writes));
        }
        Map<Step, AccessPath> paths = new LinkedHashMap<>();
        for (Demand demand : demands) {
            AccessPath path = paths.computeIfAbsent(demand.step(), step -> cheapest(finder, shape, indexes, step));
            cost = cost.plus(charges.reads(demand.rate(), path.units() * demand.count()));
        }
        return new TablePlan(shape, indexes, paths, Set.of(), cost, cost, false);
    }

    private static AccessPath cheapest(PathFinder finder, ItemShape shape, List<IndexChoice> indexes, Step step) {
        List<AccessPath> ways = new ArrayList<>();
        finder.onTable(shape, step).ifPresent(ways::add);
        indexes.forEach(index -> finder.onIndex(shape, index, step).ifPresent(ways::add));
        Optional<AccessPath> best = ways.stream().min(Comparator.comparingDouble(AccessPath::units));
        // an order that no key gives is sorted after reading everything
        return best.orElseGet(() -> finder.scan(shape, step));
    }
}
