package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.TimeBuckets;
import io.mysql2dynamodb.modeling.candidate.AccessPath;
import io.mysql2dynamodb.modeling.candidate.IndexCandidates;
import io.mysql2dynamodb.modeling.candidate.IndexChoice;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import io.mysql2dynamodb.modeling.candidate.KeySpread;
import io.mysql2dynamodb.modeling.candidate.PathFinder;
import io.mysql2dynamodb.modeling.cost.Cost;
import io.mysql2dynamodb.modeling.cost.CostModel;
import io.mysql2dynamodb.modeling.pattern.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Chooses the indexes of one kind of item: each step is answered by the table or by an index, each index is paid for once.
 * Exact, by branch and bound over the steps, unless the bound on nodes cuts it; then the best so far with its least cost.
 */
public final class TablePlanner {

    /** DynamoDB's default quota of indexes of one table. */
    public static final int MOST_INDEXES = 20;

    private static final int MOST_NODES = 20_000;

    /** A key that is spread further costs each read as many requests. */
    private static final int MOST_SHARDS = 64;

    private static final Comparator<Cost> BY_COST =
            (left, right) -> left.lessThan(right) ? -1 : right.lessThan(left) ? 1 : 0;

    private final Charges charges;
    private final PathFinder paths;

    public TablePlanner(Charges charges) {
        this.charges = charges;
        this.paths = new PathFinder(charges.model());
    }

    /** The cheapest indexes for these demands and writes. */
    public TablePlan plan(ItemShape shape, List<Demand> demands, List<ItemWrite> writes) {
        Map<Step, Cost> weights = new LinkedHashMap<>();
        Map<Step, Boolean> scans = new LinkedHashMap<>();
        Map<Step, Double> peaks = new LinkedHashMap<>();
        for (Demand demand : demands) {
            weights.merge(demand.step(), charges.reads(demand.rate(), demand.count()), Cost::plus);
            scans.merge(demand.step(), demand.mayScan(), Boolean::logicalOr);
            peaks.merge(demand.step(), demand.peak().orElse(0) * demand.count(), Double::sum);
        }
        Planning planning = new Planning(shape, writes);
        for (Map.Entry<Step, Cost> entry : weights.entrySet()) {
            planning.step(entry.getKey(), entry.getValue(), scans.get(entry.getKey()), peaks.get(entry.getKey()));
        }
        List<IndexChoice> candidates = IndexCandidates.of(shape, weights.keySet());
        return planning.solve(candidates, charges.items(shape, writes));
    }

    /** One way to answer a step: what it costs, and the index that must be there. */
    private record Option(AccessPath path, Cost cost, Optional<IndexChoice> index) {}

    private record Asking(Step step, Cost weight, boolean mayScan, double peak) {}

    /** The search for one kind of item; used once. */
    private final class Planning {
        private final ItemShape shape;
        private final List<ItemWrite> writes;
        private final List<Asking> asked = new ArrayList<>();
        private final Map<String, Cost> opening = new TreeMap<>();
        private final List<List<Option>> options = new ArrayList<>();
        private final List<Asking> served = new ArrayList<>();
        private final Set<Step> unserved = new LinkedHashSet<>();
        private List<Cost> rest = List.of();
        private Option[] chosen = new Option[0];
        private Option[] best = new Option[0];
        private Cost bestCost;
        private int nodes;

        Planning(ItemShape shape, List<ItemWrite> writes) {
            this.shape = shape;
            this.writes = writes;
        }

        void step(Step step, Cost weight, boolean mayScan, double peak) {
            asked.add(new Asking(step, weight, mayScan, peak));
        }

        TablePlan solve(List<IndexChoice> candidates, Cost items) {
            for (Asking asking : asked) {
                List<Option> ways = options(asking, candidates);
                if (ways.isEmpty()) {
                    unserved.add(asking.step());
                } else {
                    served.add(asking);
                    options.add(ways);
                }
            }
            rest = leastRest();
            chosen = new Option[served.size()];
            descend(0, Cost.NOTHING, new LinkedHashMap<>());
            Map<Step, AccessPath> found = new LinkedHashMap<>();
            Set<IndexChoice> indexes = new LinkedHashSet<>();
            for (int i = 0; i < served.size(); i++) {
                found.put(served.get(i).step(), best[i].path());
                best[i].index().ifPresent(indexes::add);
            }
            Cost least = nodes > MOST_NODES ? rest.get(0) : bestCost;
            return new TablePlan(
                    shape, new ArrayList<>(indexes), found, unserved, items.plus(bestCost), items.plus(least), hot());
        }

        /** Whether the busiest partition of the items themselves takes more at peak than a partition gives. */
        private boolean hot() {
            OptionalDouble share = shape.table().hottestShare(shape.keys().partition());
            if (share.isEmpty()) {
                return false;
            }
            double writing = writes.stream()
                    .mapToDouble(write -> write.peak().orElse(0) * charges.itemUnits(shape, write))
                    .sum();
            double reading = 0;
            for (int i = 0; i < served.size(); i++) {
                AccessPath path = best[i].path();
                boolean here = path.index().isEmpty() && path.type() != Operation.Type.SCAN;
                reading += here ? served.get(i).peak() * path.units() : 0;
            }
            return share.getAsDouble() * writing > CostModel.PARTITION_WRITE_UNITS
                    || share.getAsDouble() * reading > CostModel.PARTITION_READ_UNITS;
        }

        private List<Cost> leastRest() {
            List<Cost> least = new ArrayList<>(List.of(Cost.NOTHING));
            for (int i = options.size() - 1; i >= 0; i--) {
                Cost cheapest =
                        options.get(i).stream().map(Option::cost).min(BY_COST).orElse(Cost.NOTHING);
                least.add(0, least.get(0).plus(cheapest));
            }
            return least;
        }

        private List<Option> options(Asking asking, List<IndexChoice> candidates) {
            List<Option> ways = new ArrayList<>();
            paths.onTable(shape, asking.step()).ifPresent(path -> ways.add(option(asking, path, Optional.empty())));
            for (IndexChoice index : candidates) {
                ways.addAll(cool(index, asking));
            }
            if (asking.mayScan()) {
                ways.add(option(asking, paths.scan(shape, asking.step()), Optional.empty()));
            }
            ways.sort(Comparator.comparing((Option way) -> way.cost().plus(opening(way)), BY_COST));
            return dominating(ways);
        }

        private Option option(Asking asking, AccessPath path, Optional<IndexChoice> index) {
            double units = path.units();
            Cost weight = asking.weight();
            return new Option(path, new Cost(weight.reads() * units, 0, 0, weight.once() * units), index);
        }

        /** Without the ways that need an index and yet cost no less than one that needs none. */
        private List<Option> dominating(List<Option> ways) {
            Optional<Option> free =
                    ways.stream().filter(way -> way.index().isEmpty()).findFirst();
            return ways.stream()
                    .filter(way -> free.isEmpty()
                            || way.equals(free.get())
                            || (way.index().isPresent()
                                    && way.cost().lessThan(free.get().cost())))
                    .toList();
        }

        private Cost opening(Option way) {
            return way.index().map(this::opening).orElse(Cost.NOTHING);
        }

        private Cost opening(IndexChoice index) {
            return opening.computeIfAbsent(index.toString(), key -> charges.index(shape, index, writes));
        }

        /**
         * The step answered by an index as it is, or else with its keys spread so that the busiest partition stays within
         * what one gives: over as few as do, or by the longest periods that do, whichever costs less. Nothing where the
         * index does not answer it, or nothing keeps it cool.
         */
        private List<Option> cool(IndexChoice index, Asking asking) {
            Optional<Option> whole = cool(index, KeySpread.NONE, asking);
            if (whole.isPresent()) {
                return List.of(whole.get());
            }
            List<Option> ways = new ArrayList<>();
            IntStream.iterate(2, count -> count <= MOST_SHARDS, count -> count * 2)
                    .mapToObj(KeySpread.Shards::new)
                    .flatMap(shards -> cool(index, shards, asking).stream())
                    .findFirst()
                    .ifPresent(ways::add);
            for (String column : asking.step().bounded()) {
                Arrays.stream(TimeBuckets.Length.values())
                        .map(length -> new KeySpread.Buckets(column, length))
                        .flatMap(buckets -> cool(index, buckets, asking).stream())
                        .findFirst()
                        .ifPresent(ways::add);
            }
            return ways;
        }

        private Optional<Option> cool(IndexChoice index, KeySpread spread, Asking asking) {
            IndexChoice choice = index.with(spread);
            return paths.onIndex(shape, choice, asking.step())
                    .filter(path -> isCool(choice, path, asking))
                    .map(path -> option(asking, path, Optional.of(choice)));
        }

        /** Whether the busiest partition of an index stays within what a partition gives. */
        private boolean isCool(IndexChoice index, AccessPath path, Asking asking) {
            OptionalDouble share = shape.table().hottestShare(index.keys().partition());
            if (share.isEmpty()) {
                return true;
            }
            double writing = writes.stream()
                    .mapToDouble(write -> write.peak().orElse(0) * charges.indexUnits(shape, index, write))
                    .sum();
            double reading = asking.peak() * path.units();
            // what is asked for may be of one time: each partition that is asked gets its share of every read
            return share.getAsDouble() * writingShare(index.spread()) * writing <= CostModel.PARTITION_WRITE_UNITS
                    && share.getAsDouble() * reading / path.partitions() <= CostModel.PARTITION_READ_UNITS;
        }

        private double writingShare(KeySpread spread) {
            if (spread instanceof KeySpread.Shards shards) {
                return 1.0 / shards.count();
            }
            // new rows are as near in time as the newest are
            return spread instanceof KeySpread.Buckets buckets
                    ? shape.table()
                            .busiestPeriod(buckets.column(), buckets.by())
                            .orElse(1)
                    : 1;
        }

        private void descend(int at, Cost cost, Map<IndexChoice, Integer> open) {
            if (++nodes > MOST_NODES && bestCost != null) {
                return;
            }
            if (bestCost != null && !cost.plus(rest.get(at)).lessThan(bestCost)) {
                return;
            }
            if (at == served.size()) {
                bestCost = cost;
                best = chosen.clone();
                return;
            }
            for (Option way : options.get(at)) {
                Cost with = cost.plus(way.cost());
                boolean opens =
                        way.index().isPresent() && !open.containsKey(way.index().get());
                if (opens && open.size() == MOST_INDEXES) {
                    continue;
                }
                way.index().ifPresent(index -> open.merge(index, 1, Integer::sum));
                chosen[at] = way;
                descend(at + 1, opens ? with.plus(opening(way)) : with, open);
                way.index().ifPresent(index -> open.computeIfPresent(index, (key, n) -> n == 1 ? null : n - 1));
            }
        }
    }
}
