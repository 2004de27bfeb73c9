package io.mysql2dynamodb.modeling.candidate;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Short-circuit denormalization that could be: columns of the row that a foreign key leads to, which reads ask for with the
 * rows of the table.
 */
final class Copies {

    private final Map<String, Map<String, Set<String>>> byTable = new TreeMap<>();

    Copies(DatabaseFacts facts, Preferences preferences, List<Asked> patterns, double mostBytes) {
        for (Asked pattern : patterns) {
            if (pattern instanceof Asked.Read read) {
                read.links().forEach(link -> add(facts, preferences, read, link, mostBytes));
            }
        }
    }

    /** What the items of a table could carry, by relationship. */
    Map<String, Set<String>> of(String table) {
        return byTable.getOrDefault(table, Map.of());
    }

    private void add(DatabaseFacts facts, Preferences preferences, Asked.Read read, Asked.Link link, double mostBytes) {
        Asked.Use from = read.uses().get(link.from());
        Asked.Use to = read.uses().get(link.to());
        Optional<Relationship> parent =
                Together.relationship(facts, from.table(), link.fromColumns(), to.table(), link.toColumns());
        if (parent.isEmpty() || from.table().equals(to.table())) {
            return;
        }
        TableFacts other = facts.table(to.table());
        Set<String> wanted = new TreeSet<>(to.step().needed());
        wanted.removeAll(link.toColumns());
        boolean allowed = wanted.stream().allMatch(column -> preferences.mayCopy(to.table(), column));
        boolean findable = link.fromColumns().stream()
                .allMatch(name -> facts.table(from.table()).column(name).canBeKey());
        if (allowed && findable && !wanted.isEmpty() && other.bytes(wanted) <= mostBytes) {
            byTable.computeIfAbsent(from.table(), name -> new TreeMap<>())
                    .computeIfAbsent(parent.get().id(), id -> new TreeSet<>())
                    .addAll(wanted);
        }
    }
}
