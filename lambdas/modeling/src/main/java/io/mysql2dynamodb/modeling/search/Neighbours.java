package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which tables' rows could come to live with a table's, which could carry copies of it, and where its rows could be counted,
 * by any of their candidates.
 *
 * @param living tables by the table that their rows could live with
 * @param copying tables by the table whose columns their items could carry
 * @param counting relationships by the table whose rows could be counted in the items of the rows that they reference
 */
record Neighbours(
        Map<String, List<String>> living, Map<String, List<String>> copying, Map<String, List<Relationship>> counting) {

    static Neighbours of(DatabaseFacts facts, Map<String, List<Arrangement>> candidates) {
        Map<String, TreeSet<String>> living = new TreeMap<>();
        Map<String, TreeSet<String>> copying = new TreeMap<>();
        TreeSet<String> counted = new TreeSet<>();
        candidates.forEach((table, all) -> all.forEach(one -> {
            one.within().map(Relationship::parentTable).ifPresent(parent -> add(living, parent, table));
            one.copies()
                    .keySet()
                    .forEach(id -> add(copying, facts.relationship(id).parentTable(), table));
            counted.addAll(one.counters());
        }));
        Map<String, List<Relationship>> counting = new TreeMap<>();
        counted.stream().map(facts::relationship).forEach(one -> counting.computeIfAbsent(
                        one.childTable(), name -> new ArrayList<>())
                .add(one));
        return new Neighbours(lists(living), lists(copying), counting);
    }

    private static void add(Map<String, TreeSet<String>> to, String parent, String table) {
        to.computeIfAbsent(parent, name -> new TreeSet<>()).add(table);
    }

    private static Map<String, List<String>> lists(Map<String, TreeSet<String>> sets) {
        Map<String, List<String>> lists = new TreeMap<>();
        sets.forEach((table, all) -> lists.put(table, new ArrayList<>(all)));
        return lists;
    }
}
