package io.mysql2dynamodb.modeling.candidate;

import io.mysql2dynamodb.contract.IndexContract.Projection;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.pattern.Sort;
import io.mysql2dynamodb.modeling.pattern.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The indexes that could serve the steps on one kind of item. */
public final class IndexCandidates {

    /** More included attributes than that are all. */
    private static final int MOST_INCLUDED = 20;

    private IndexCandidates() {}

    /** Every index worth considering, in a fixed order. */
    public static List<IndexChoice> of(ItemShape shape, Collection<Step> steps) {
        Map<Keys, Set<String>> needed = new LinkedHashMap<>();
        Set<IndexChoice> candidates = new LinkedHashSet<>();
        for (Step step : steps) {
            for (Keys keys : keys(shape.table(), step)) {
                if (!step.strong() && usable(shape.table(), keys)) {
                    needed.computeIfAbsent(keys, key -> new TreeSet<>()).addAll(wanted(step));
                    projections(shape, keys, wanted(step), candidates);
                }
            }
        }
        // one index for all steps that it could serve
        needed.forEach((keys, all) -> projections(shape, keys, all, candidates));
        return new ArrayList<>(candidates);
    }

    private static Set<String> wanted(Step step) {
        Set<String> wanted = new TreeSet<>(step.needed());
        wanted.addAll(step.filters());
        return wanted;
    }

    private static boolean usable(TableFacts table, Keys keys) {
        return keys.columns().stream().allMatch(name -> table.column(name).canBeKey())
                && keys.sort().stream().noneMatch(keys.partition()::contains);
    }

    private static List<Keys> keys(TableFacts table, Step step) {
        List<String> equal = new ArrayList<>(step.equal());
        equal.sort(
                Comparator.comparingInt(name -> new ArrayList<>(table.columns().keySet()).indexOf(name)));
        List<List<String>> partitions = new ArrayList<>();
        partitions.add(equal);
        if (equal.size() > 1) {
            equal.forEach(one -> partitions.add(List.of(one)));
        }
        List<Keys> keys = new ArrayList<>();
        for (List<String> partition : partitions) {
            List<String> fixed =
                    equal.stream().filter(name -> !partition.contains(name)).toList();
            keys.add(new Keys(partition, tail(fixed, step)));
        }
        return keys;
    }

    /** The sort key behind the columns whose values are given: the order, else a range. */
    private static List<String> tail(List<String> fixed, Step step) {
        List<String> sort = new ArrayList<>(fixed);
        List<String> order = step.openOrder().stream().map(Sort::column).toList();
        if (!order.isEmpty()) {
            sort.addAll(order);
        } else {
            step.ranged().stream().findFirst().ifPresent(sort::add);
        }
        return sort;
    }

    private static void projections(ItemShape shape, Keys keys, Set<String> wanted, Set<IndexChoice> to) {
        Set<String> more = new TreeSet<>(wanted);
        more.removeAll(keys.columns());
        more.removeAll(shape.keys().columns());
        to.add(new IndexChoice(keys, Projection.KEYS_ONLY, Set.of()));
        if (!more.isEmpty()) {
            to.add(new IndexChoice(keys, Projection.ALL, Set.of()));
            if (more.size() <= MOST_INCLUDED) {
                to.add(new IndexChoice(keys, Projection.INCLUDE, more));
            }
        }
    }
}
