package io.mysql2dynamodb.modeling.candidate;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.workload.CoAccess;
import io.mysql2dynamodb.workload.Workload;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Relationships whose two tables are asked for together: by a read that joins them, or by requests that touch both.
 *
 * @param relationships their ids
 */
public record Together(Set<String> relationships) {

    public Together {
        relationships = Collections.unmodifiableSet(new TreeSet<>(relationships));
    }

    public static Together of(DatabaseFacts facts, Workload workload, List<Asked> patterns) {
        Set<String> ids = new TreeSet<>();
        for (Asked pattern : patterns) {
            if (pattern instanceof Asked.Read read) {
                for (Asked.Link link : read.links()) {
                    String from = read.uses().get(link.from()).table();
                    String to = read.uses().get(link.to()).table();
                    relationship(facts, from, link.fromColumns(), to, link.toColumns())
                            .or(() -> relationship(facts, to, link.toColumns(), from, link.fromColumns()))
                            .ifPresent(one -> ids.add(one.id()));
                }
            }
        }
        for (CoAccess access : workload.coAccess()) {
            if (access.withBoth() > 0) {
                facts.relationships().stream()
                        .filter(one -> between(one, access))
                        .forEach(one -> ids.add(one.id()));
            }
        }
        return new Together(ids);
    }

    /** All relationships, whether or not anything asks for both tables together. */
    public static Together everything(DatabaseFacts facts) {
        Set<String> ids = new TreeSet<>();
        facts.relationships().forEach(one -> ids.add(one.id()));
        return new Together(ids);
    }

    boolean contains(Relationship relationship) {
        return relationships.contains(relationship.id());
    }

    private static boolean between(Relationship one, CoAccess access) {
        Set<String> tables = Set.copyOf(List.of(one.childTable(), one.parentTable()));
        return tables.equals(Set.copyOf(List.of(access.first(), access.second())));
    }

    /** The relationship by which columns of a child reference columns of a parent. */
    public static Optional<Relationship> relationship(
            DatabaseFacts facts, String child, List<String> childColumns, String parent, List<String> parentColumns) {
        return facts.relationshipsOfChild(child).stream()
                .filter(one -> one.parentTable().equals(parent))
                .filter(one ->
                        pairs(one.childColumns(), one.parentColumns()).equals(pairs(childColumns, parentColumns)))
                .findFirst();
    }

    private static Map<String, String> pairs(List<String> left, List<String> right) {
        Map<String, String> pairs = new TreeMap<>();
        for (int i = 0; i < left.size(); i++) {
            pairs.put(left.get(i), right.get(i));
        }
        return pairs;
    }
}
