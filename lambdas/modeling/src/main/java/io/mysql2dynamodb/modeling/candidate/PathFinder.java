package io.mysql2dynamodb.modeling.candidate;

import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.modeling.cost.CostModel;
import io.mysql2dynamodb.modeling.cost.Reading;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.pattern.Sort;
import io.mysql2dynamodb.modeling.pattern.Step;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** Finds out whether a key answers a step, and what that costs. Immutable. */
public final class PathFinder {

    private final CostModel model;

    public PathFinder(CostModel model) {
        this.model = model;
    }

    /** The step answered by the items' own key. */
    public Optional<AccessPath> onTable(ItemShape shape, Step step) {
        Keys keys = shape.keys();
        if (keys.partition().isEmpty() || !step.equal().containsAll(keys.partition())) {
            return Optional.empty();
        }
        if (step.equal().containsAll(keys.columns()) && shape.table().unique(keys.columns())) {
            Operation.Type type = step.values() > 1 ? Operation.Type.BATCH_GET_ITEM : Operation.Type.GET_ITEM;
            double units = step.values() * model.getUnits(shape.sizes(), reading(step));
            return Optional.of(new AccessPath(
                    type,
                    Optional.empty(),
                    keys,
                    keys.sort().size(),
                    Optional.empty(),
                    Optional.empty(),
                    unused(step, keys.columns()),
                    1,
                    1,
                    false,
                    units));
        }
        return query(shape, Optional.empty(), keys, shape.bytes(), step);
    }

    /** The step answered by an index. */
    public Optional<AccessPath> onIndex(ItemShape shape, IndexChoice index, Step step) {
        boolean usable = !step.strong() && step.equal().containsAll(index.keys().partition());
        return usable
                ? query(shape, Optional.of(index), index.keys(), index.entryBytes(shape), step)
                : Optional.empty();
    }

    /** The step answered by reading the whole table. */
    public AccessPath scan(ItemShape shape, Step step) {
        double units = model.queryUnits(shape.table().rows(), shape.bytes(), reading(step));
        return new AccessPath(
                Operation.Type.SCAN,
                Optional.empty(),
                shape.keys(),
                0,
                Optional.empty(),
                Optional.empty(),
                unused(step, Set.of()),
                1,
                shape.table().rows(),
                false,
                units);
    }

    private static Reading reading(Step step) {
        return step.strong() ? Reading.STRONG : Reading.EVENTUAL;
    }

    private Optional<AccessPath> query(
            ItemShape shape, Optional<IndexChoice> index, Keys keys, double bytesEach, Step step) {
        TableFacts table = shape.table();
        Set<String> used = new TreeSet<>(keys.partition());
        int at = 0;
        while (at < keys.sort().size() && step.equal().contains(keys.sort().get(at))) {
            used.add(keys.sort().get(at++));
        }
        boolean rangeNext =
                at < keys.sort().size() && step.ranged().contains(keys.sort().get(at)) && ordered(table, keys, at);
        List<Sort> order = table.unique(used) ? List.of() : step.openOrder();
        if (!sorted(table, keys, at, order) || (index.isPresent() && losesRows(table, keys, at, step))) {
            return Optional.empty();
        }
        Optional<String> ranged = rangeNext ? Optional.of(keys.sort().get(at)) : Optional.empty();
        Set<String> filters = unused(step, used);
        ranged.ifPresent(filters::remove);
        KeySpread spread = index.map(IndexChoice::spread).orElse(KeySpread.NONE);
        OptionalDouble asked = partitions(table, spread, used, ranged, filters, step);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        double partitions = asked.getAsDouble();
        double each = entries(table, used, filters, ranged.isPresent(), step, partitions);
        double entries = each * partitions;
        boolean fetched = index.isPresent() && !index.get().covers(shape, withFilters(step));
        double followed = step.limit().isPresent() && filters.isEmpty()
                ? Math.min(entries, (double) step.limit().getAsLong())
                : entries;
        double units = partitions * model.queryUnits(each, bytesEach, reading(step))
                + (fetched ? followed * model.getUnits(shape.sizes(), reading(step)) : 0);
        return Optional.of(new AccessPath(
                Operation.Type.QUERY,
                index,
                keys,
                at,
                ranged,
                order.isEmpty() ? Optional.empty() : Optional.of(order.get(0).descending()),
                filters,
                partitions,
                entries,
                fetched,
                step.values() * units));
    }

    private static Set<String> withFilters(Step step) {
        Set<String> all = new TreeSet<>(step.needed());
        all.addAll(step.filters());
        return all;
    }

    /** Whether the sort key from a column on gives the order. */
    private static boolean sorted(TableFacts table, Keys keys, int from, List<Sort> order) {
        if (order.size() > keys.sort().size() - from) {
            return false;
        }
        for (int i = 0; i < order.size(); i++) {
            if (!order.get(i).column().equals(keys.sort().get(from + i))
                    || !ordered(table, keys, from + i)
                    || order.get(i).descending() != order.get(0).descending()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a sort key is in the order of one of its columns. Of a text that has more behind it in the same key it is not:
     * {@code Ann#7} comes behind {@code Ann Lee#3}, because a space comes before what separates them.
     */
    private static boolean ordered(TableFacts table, Keys keys, int at) {
        return at == keys.sort().size() - 1
                || !table.column(keys.sort().get(at)).isText();
    }

    /** Whether an index leaves rows out that the step asks for: those with NULL in a column of its sort key. */
    private static boolean losesRows(TableFacts table, Keys keys, int from, Step step) {
        return keys.sort().stream()
                .skip(from)
                .anyMatch(column -> table.column(column).hasNulls()
                        && !step.ranged().contains(column)
                        && !step.present().contains(column));
    }

    /** Conditions that these columns of a key do not answer. */
    private static Set<String> unused(Step step, Set<String> used) {
        Set<String> left = new TreeSet<>(step.equal());
        left.addAll(step.ranged());
        left.addAll(step.filters());
        left.removeAll(used);
        return left;
    }

    /**
     * How many partitions of one key are asked. For a range of time these are as many as it touches, by the rows that were
     * seen to come back: where nothing tells these, or the range has no end, nobody can say.
     */
    private static OptionalDouble partitions(
            TableFacts table,
            KeySpread spread,
            Set<String> used,
            Optional<String> ranged,
            Set<String> filters,
            Step step) {
        if (spread instanceof KeySpread.Shards shards) {
            return OptionalDouble.of(shards.count());
        }
        if (!(spread instanceof KeySpread.Buckets buckets)) {
            return OptionalDouble.of(1);
        }
        OptionalDouble all = table.periods(buckets.column(), buckets.by());
        boolean told = ranged.filter(buckets.column()::equals).isPresent()
                && step.bounded().contains(buckets.column())
                && step.returned().isPresent()
                && filters.isEmpty()
                && step.limit().isEmpty();
        return told && all.isPresent()
                ? OptionalDouble.of(
                        1 + all.getAsDouble() * share(step.returned().getAsDouble(), table.rowsPerKey(used)))
                : OptionalDouble.empty();
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 1 : Math.min(1, part / whole);
    }

    /** Entries that are read in each partition that is asked. */
    private static double entries(
            TableFacts table, Set<String> used, Set<String> filters, boolean ranged, Step step, double partitions) {
        double entries = table.rowsPerKey(used) / partitions;
        if (filters.isEmpty() && step.limit().isPresent()) {
            entries = Math.min(entries, (double) step.limit().getAsLong());
        }
        if (filters.isEmpty() && ranged && step.returned().isPresent()) {
            entries = Math.min(entries, Math.max(1, step.returned().getAsDouble() / partitions));
        }
        return entries;
    }
}
