package io.mysql2dynamodb.platform.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Sums of the parts that figures are made of. */
final class Sums {

    private Sums() {}

    static <V> Map<String, V> of(Map<String, V> first, Map<String, V> second, BinaryOperator<V> plus) {
        Map<String, V> sum = new TreeMap<>(first);
        second.forEach((name, value) -> sum.merge(name, value, plus));
        return sum;
    }

    static List<String> of(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        second.stream().filter(each -> !first.contains(each)).forEach(all::add);
        return all;
    }
}
