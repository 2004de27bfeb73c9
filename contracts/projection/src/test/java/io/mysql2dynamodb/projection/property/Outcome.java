package io.mysql2dynamodb.projection.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a contract makes of a source, in a form that compares.
 *
 * @param rows by entity and source key: the item, or the reasons for which there is none; several where rows have no key
 * @param excluded rows that each entity's condition excludes
 * @param children by entity and attribute: {@code read embedded beyond quarantined excluded}
 */
record Outcome(Map<String, List<String>> rows, Map<String, Long> excluded, Map<String, List<Long>> children) {

    Outcome() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    void add(String entity, String key, String outcome) {
        List<String> all = rows.computeIfAbsent(entity + " " + key, absent -> new ArrayList<>());
        all.add(outcome);
        all.sort(null);
    }

    void exclude(String entity, long rowCount) {
        excluded.merge(entity, rowCount, Long::sum);
    }

    void addChildren(String entity, String attribute, List<Long> counts) {
        children.merge(
                entity + "." + attribute,
                counts,
                (one, other) -> List.of(
                        one.get(0) + other.get(0),
                        one.get(1) + other.get(1),
                        one.get(2) + other.get(2),
                        one.get(3) + other.get(3),
                        one.get(4) + other.get(4)));
    }
}
