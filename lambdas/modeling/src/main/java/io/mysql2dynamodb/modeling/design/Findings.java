package io.mysql2dynamodb.modeling.design;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.pattern.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What people must know of a database and its workload before any design is made. */
public final class Findings {

    private Findings() {}

    /** The findings, in a fixed order. */
    public static List<Finding> of(DatabaseFacts facts, List<Asked> patterns, Set<String> withoutKey) {
        List<Finding> findings = new ArrayList<>();
        for (Asked pattern : patterns) {
            if (!(pattern instanceof Asked.Refused) && pattern.rate().isEmpty()) {
                findings.add(new Finding(
                        Finding.Kind.RATE_UNKNOWN,
                        pattern.id(),
                        "nobody knows how often it is asked: it is answered, and weighs nothing in the cost",
                        "state its rate"));
            }
        }
        Set<String> asked = asked(patterns);
        for (TableFacts table : facts.tables().values()) {
            if (withoutKey.contains(table.name())) {
                findings.add(withoutKey(table));
            } else if (!asked.contains(table.name())) {
                findings.add(new Finding(
                        Finding.Kind.TABLE_UNASKED,
                        table.name(),
                        "no access pattern touches it",
                        "it becomes items by its primary key; leave it out by leave_out if it is obsolete"));
            }
            if (!table.profiled()) {
                findings.add(new Finding(
                        Finding.Kind.NOT_MEASURED,
                        table.name(),
                        "its rows were not looked at, so that sizes are assumed by the types of its columns"
                                + (table.rows() <= 0 ? ", and the server counts no rows" : ""),
                        "let the analysis sample it"));
            }
        }
        circles(facts).forEach(findings::add);
        return findings;
    }

    private static Finding withoutKey(TableFacts table) {
        String columns = String.join(
                ", ",
                table.table().columns().stream()
                        .map(CatalogColumn::name)
                        .limit(5)
                        .toList());
        return new Finding(
                Finding.Kind.TABLE_WITHOUT_KEY,
                table.name(),
                "no primary key and no unique key without NULL tells its rows (" + columns + ") apart as items must be",
                "add one in MySQL, or leave it out by leave_out");
    }

    private static Set<String> asked(List<Asked> patterns) {
        Set<String> asked = new TreeSet<>();
        patterns.forEach(pattern -> pattern.source().shape().tables().forEach(use -> asked.add(use.table())));
        return asked;
    }

    /** Tables that reference each other in a circle; a table that references itself is a hierarchy. */
    private static List<Finding> circles(DatabaseFacts facts) {
        Map<String, Set<String>> parents = new TreeMap<>();
        for (Relationship one : facts.relationships()) {
            if (!one.childTable().equals(one.parentTable())) {
                parents.computeIfAbsent(one.childTable(), name -> new TreeSet<>())
                        .add(one.parentTable());
            }
        }
        Map<String, Set<String>> reached = new TreeMap<>();
        parents.keySet().forEach(table -> reached.put(table, reach(parents, table)));
        Set<String> circular = new TreeSet<>();
        reached.forEach((table, all) -> {
            if (all.contains(table)) {
                circular.add(table);
            }
        });
        List<Finding> findings = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        for (String table : circular) {
            Set<String> circle = new TreeSet<>(circular);
            circle.retainAll(reached.get(table));
            circle.removeIf(other -> !reached.get(other).contains(table));
            if (told.addAll(circle)) {
                findings.add(new Finding(
                        Finding.Kind.CIRCLE,
                        String.join(", ", circle),
                        "these tables reference each other in a circle",
                        "at most all but one of them can live with the row that it references; a row is written first"
                                + " without its reference"));
            }
        }
        return findings;
    }

    private static Set<String> reach(Map<String, Set<String>> parents, String from) {
        Set<String> reached = new TreeSet<>();
        List<String> open = new ArrayList<>(parents.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (reached.add(next)) {
                open.addAll(parents.getOrDefault(next, Set.of()));
            }
        }
        return reached;
    }
}
