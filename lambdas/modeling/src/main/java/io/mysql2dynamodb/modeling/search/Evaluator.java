package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.cost.Cost;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.pattern.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Judges assignments. Plans of tables are remembered, since most of them recur. Not thread-safe. */
public final class Evaluator {

    private static final int MOST_REMEMBERED = 50_000;
    private static final double LIST_BYTES = 3;

    private final Model model;
    private final TablePlanner planner;
    private final Map<Question, TablePlan> remembered = new HashMap<>();

    public Evaluator(Model model) {
        this.model = model;
        this.planner = new TablePlanner(model.charges());
    }

    private record Question(
            Arrangement arrangement, Map<String, Double> extras, List<Demand> demands, List<ItemWrite> writes) {}

    /** The evaluation of a whole assignment that fits. */
    public Evaluation evaluate(Assignment assignment) {
        Map<String, ItemShape> shapes = new TreeMap<>();
        assignment.arrangements().values().stream()
                .filter(Arrangement::isItem)
                .forEach(one -> shapes.put(one.table(), shape(assignment, one)));
        Work work = new WorkBuilder(model, assignment, shapes::get).build();
        Map<String, String> unanswered = new TreeMap<>(work.impossible());
        Map<String, TablePlan> plans = new TreeMap<>();
        Cost cost = Cost.NOTHING;
        Cost least = Cost.NOTHING;
        for (Map.Entry<String, ItemShape> entry : shapes.entrySet()) {
            List<Demand> demands = work.demands().getOrDefault(entry.getKey(), List.of());
            List<ItemWrite> writes = work.writes().getOrDefault(entry.getKey(), List.of());
            TablePlan plan = plan(assignment.of(entry.getKey()), entry.getValue(), demands, writes);
            plans.put(entry.getKey(), plan);
            cost = cost.plus(plan.cost());
            least = least.plus(plan.leastCost());
            for (Demand demand : demands) {
                if (plan.unserved().contains(demand.step())) {
                    unanswered.putIfAbsent(demand.pattern(), reason(demand.step()));
                }
            }
        }
        for (Work.CollectionRead read : work.collections()) {
            cost = cost.plus(model.charges().reads(read.demand().rate(), read.units()));
            least = least.plus(model.charges().reads(read.demand().rate(), read.units()));
        }
        return new Evaluation(assignment, plans, work, unanswered, cost, Math.max(0, cost.total() - least.total()));
    }

    private static String reason(Step step) {
        return step.strong()
                ? "it must be strongly consistent, and no key of " + step.table() + " itself finds rows by "
                        + step.equal() + ": indexes are only eventually consistent"
                : "no key or index of " + step.table() + " finds rows by "
                        + (step.equal().isEmpty() ? "nothing at all within the limits of one partition" : step.equal());
    }

    private TablePlan plan(Arrangement arrangement, ItemShape shape, List<Demand> demands, List<ItemWrite> writes) {
        Question question = new Question(arrangement, shape.extras(), demands, writes);
        TablePlan known = remembered.get(question);
        if (known == null) {
            known = planner.plan(shape, demands, writes);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(question, known);
            }
        }
        return known;
    }

    private ItemShape shape(Assignment assignment, Arrangement one) {
        DatabaseFacts facts = model.facts();
        Map<String, Double> extras = new TreeMap<>();
        for (Placement.Embedded in : assignment.embeddedIn(one.table())) {
            Relationship within = in.relationship();
            TableFacts child = facts.table(within.childTable());
            double children = DatabaseFacts.childrenPerParent(within).orElse(1.0);
            extras.put(
                    ItemShape.embedded(within.id()),
                    LIST_BYTES + within.childTable().length() + children * child.memberBytes());
        }
        for (Map.Entry<String, Set<String>> copied : one.copies().entrySet()) {
            Relationship up = facts.relationships().stream()
                    .filter(relationship -> relationship.id().equals(copied.getKey()))
                    .findFirst()
                    .orElseThrow();
            TableFacts parent = facts.table(up.parentTable());
            copied.getValue()
                    .forEach(column -> extras.put(
                            ItemShape.copy(up.id(), column),
                            parent.bytes(List.of(column)) + up.parentTable().length()));
        }
        boolean shared = one.placement() instanceof Placement.Collected
                || !assignment.collectedUnder(one.table()).isEmpty();
        return new ItemShape(facts.table(one.table()), one.keys().orElseThrow(), shared, extras);
    }
}
