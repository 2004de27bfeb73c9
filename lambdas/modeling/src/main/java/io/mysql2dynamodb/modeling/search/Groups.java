package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.pattern.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tables that can influence each other: by what lives together, by copies and counters, by reads that join and by deletions that cascade. */
final class Groups {

    private Groups() {}

    /** The groups, by their first table's name. */
    static List<List<String>> of(Model model) {
        Map<String, String> leader = new TreeMap<>();
        model.candidates().forEach((table, candidates) -> {
            if (!candidates.isEmpty()) {
                leader.put(table, table);
            }
        });
        model.candidates()
                .forEach((table, candidates) -> candidates.forEach(one -> {
                    one.within().map(Relationship::parentTable).ifPresent(parent -> join(leader, table, parent));
                    one.copies()
                            .keySet()
                            .forEach(id -> join(
                                    leader,
                                    table,
                                    model.facts().relationship(id).parentTable()));
                    one.counters()
                            .forEach(id -> join(
                                    leader,
                                    table,
                                    model.facts().relationship(id).childTable()));
                }));
        for (Asked pattern : model.patterns()) {
            if (pattern instanceof Asked.Read read) {
                read.uses().forEach(use -> join(leader, read.uses().get(0).table(), use.table()));
            }
        }
        for (Asked pattern : model.patterns()) {
            if (pattern instanceof Asked.Write write && write.kind() == Asked.Kind.DELETE) {
                model.facts()
                        .relationshipsOfParent(write.table())
                        .forEach(one -> join(leader, one.childTable(), one.parentTable()));
            }
        }
        Map<String, List<String>> groups = new TreeMap<>();
        leader.keySet().forEach(table -> groups.computeIfAbsent(find(leader, table), key -> new ArrayList<>())
                .add(table));
        return new ArrayList<>(groups.values());
    }

    /** The part of the model that concerns a group. */
    static Model part(Model model, List<String> group) {
        Map<String, List<Arrangement>> candidates = new TreeMap<>();
        group.forEach(table -> candidates.put(table, model.candidates().get(table)));
        List<Asked> patterns = model.patterns().stream()
                .filter(pattern -> concerns(pattern, group))
                .toList();
        return model.part(candidates, patterns);
    }

    private static boolean concerns(Asked pattern, List<String> group) {
        if (pattern instanceof Asked.Read read) {
            return group.contains(read.uses().get(0).table());
        }
        return pattern instanceof Asked.Write write && group.contains(write.table());
    }

    private static void join(Map<String, String> leader, String one, String other) {
        if (!leader.containsKey(one) || !leader.containsKey(other)) {
            return;
        }
        String first = find(leader, one);
        String second = find(leader, other);
        if (first.compareTo(second) < 0) {
            leader.put(second, first);
        } else if (!first.equals(second)) {
            leader.put(first, second);
        }
    }

    private static String find(Map<String, String> leader, String table) {
        String at = table;
        while (!leader.get(at).equals(at)) {
            at = leader.get(at);
        }
        return at;
    }
}
