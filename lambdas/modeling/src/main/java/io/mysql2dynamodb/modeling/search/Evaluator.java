package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import io.mysql2dynamodb.modeling.cost.Cost;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.pattern.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Judges assignments. The search asks of assignments that differ in one table or two, so what a pattern demands is kept with
 * the arrangements that it follows from, and the plan of a table with what is demanded of it. Not thread-safe.
 */
public final class Evaluator {

    private static final int MOST_PLANS = 50_000;

    /** Demands of one pattern that are kept: those of the assignments looked at last. */
    private static final int MOST_WORKS = 32;

    private final Model model;
    private final TablePlanner planner;
    private final List<List<PatternWork>> works = new ArrayList<>();
    private final Map<PartOfPattern, PatternWork.Part> parts = new HashMap<>();
    private final Map<Question, TablePlan> plans = new HashMap<>();

    public Evaluator(Model model) {
        this.model = model;
        this.planner = new TablePlanner(model.charges());
        model.patterns().forEach(pattern -> works.add(new ArrayList<>()));
    }

    private record PartOfPattern(int pattern, String table, PatternWork.Part part) {}

    /** What a plan depends on. Parts are compared by identity: equal ones are one object. */
    private record Question(
            Arrangement arrangement, boolean collected, Map<String, Double> extras, List<PatternWork.Part> parts) {

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(Object other) {
            if (!(other instanceof Question that)
                    || arrangement != that.arrangement
                    || collected != that.collected
                    || parts.size() != that.parts.size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i) != that.parts.get(i)) {
                    return false;
                }
            }
            return extras.equals(that.extras);
        }

        @Override
        public int hashCode() {
            int hash = System.identityHashCode(arrangement);
            for (PatternWork.Part part : parts) {
                hash = 31 * hash + System.identityHashCode(part);
            }
            return hash;
        }
    }

    /** The evaluation of a whole assignment that fits. */
    public Evaluation evaluate(Assignment assignment) {
        List<PatternWork> patterns = new ArrayList<>(works.size());
        Map<String, List<PatternWork.Part>> byTable = new HashMap<>();
        Map<String, String> unanswered = new TreeMap<>();
        Cost collections = Cost.NOTHING;
        for (int i = 0; i < works.size(); i++) {
            PatternWork work = work(i, assignment);
            patterns.add(work);
            work.parts().forEach((table, part) -> byTable.computeIfAbsent(table, name -> new ArrayList<>())
                    .add(part));
            if (work.impossible().isPresent()) {
                unanswered.put(model.patterns().get(i).id(), work.impossible().get());
            }
            if (work.collection().isPresent()) {
                Work.CollectionRead read = work.collection().get();
                collections =
                        collections.plus(model.charges().reads(read.demand().rate(), read.units()));
            }
        }
        Map<String, TablePlan> found = new LinkedHashMap<>();
        Cost cost = Cost.NOTHING;
        Cost least = Cost.NOTHING;
        for (Arrangement arrangement : assignment.arrangements().values()) {
            if (arrangement.isItem()) {
                TablePlan plan =
                        plan(assignment, arrangement, byTable.getOrDefault(arrangement.table(), List.of()), unanswered);
                found.put(arrangement.table(), plan);
                cost = cost.plus(plan.cost());
                least = least.plus(plan.leastCost());
            }
        }
        return new Evaluation(
                assignment,
                found,
                patterns,
                unanswered,
                cost.plus(collections),
                Math.max(0, cost.total() - least.total()));
    }

    private PatternWork work(int pattern, Assignment assignment) {
        List<PatternWork> known = works.get(pattern);
        for (int i = 0; i < known.size(); i++) {
            PatternWork work = known.get(i);
            if (work.holdsFor(assignment)) {
                if (i > 0) {
                    known.remove(i);
                    known.add(0, work);
                }
                return work;
            }
        }
        Asked asked = model.patterns().get(pattern);
        PatternWork built = new WorkBuilder(model, assignment).build(asked);
        Map<String, PatternWork.Part> shared = new TreeMap<>();
        built.parts()
                .forEach((table, part) -> shared.put(
                        table, parts.computeIfAbsent(new PartOfPattern(pattern, table, part), PartOfPattern::part)));
        PatternWork work = new PatternWork(shared, built.collection(), built.impossible(), built.consulted());
        if (known.size() == MOST_WORKS) {
            known.remove(MOST_WORKS - 1);
        }
        known.add(0, work);
        return work;
    }

    private TablePlan plan(
            Assignment assignment,
            Arrangement arrangement,
            List<PatternWork.Part> demanded,
            Map<String, String> unanswered) {
        ItemShape shape = new Consulted(model, assignment).shape(arrangement.table());
        Question question = new Question(arrangement, shape.collected(), shape.extras(), demanded);
        TablePlan plan = plans.get(question);
        if (plan == null) {
            plan = planned(shape, demanded);
            if (plans.size() < MOST_PLANS) {
                plans.put(question, plan);
            }
        }
        if (!plan.unserved().isEmpty()) {
            for (PatternWork.Part part : demanded) {
                for (Demand demand : part.demands()) {
                    if (plan.unserved().contains(demand.step())) {
                        unanswered.putIfAbsent(demand.pattern(), reason(demand.step()));
                    }
                }
            }
        }
        return plan;
    }

    private TablePlan planned(ItemShape shape, List<PatternWork.Part> demanded) {
        List<Demand> demands = new ArrayList<>();
        List<ItemWrite> writes = new ArrayList<>();
        demanded.forEach(part -> {
            demands.addAll(part.demands());
            writes.addAll(part.writes());
        });
        return planner.plan(shape, demands, writes);
    }

    private static String reason(Step step) {
        return step.strong()
                ? "it must be strongly consistent, and no key of " + step.table() + " itself finds rows by "
                        + step.equal() + ": indexes are only eventually consistent"
                : "no key or index of " + step.table() + " finds rows by "
                        + (step.equal().isEmpty() ? "nothing at all within the limits of one partition" : step.equal());
    }
}
