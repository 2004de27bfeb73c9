package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.Junction;
import io.mysql2dynamodb.catalog.Relationship;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tables whose primary key, or another unique key, consists of two or more references and nothing else. A reference within
 * a longer one, such as a tenant's id in each of two keys, does not count. Own columns are all that no such reference uses,
 * a number that MySQL counts up excepted.
 */
final class Junctions {

    private Junctions() {}

    static List<Junction> of(List<CatalogTable> tables, List<Relationship> relationships) {
        List<Junction> junctions = new ArrayList<>();
        for (CatalogTable table : tables) {
            List<Relationship> away = relationships.stream()
                    .filter(relationship -> relationship.childTable().equals(table.name()))
                    .toList();
            table.indexes().stream()
                    .filter(CatalogIndex::uniqueKey)
                    .flatMap(index -> junction(table, index, away).stream())
                    .findFirst()
                    .ifPresent(junctions::add);
        }
        return junctions;
    }

    private static Optional<Junction> junction(CatalogTable table, CatalogIndex index, List<Relationship> away) {
        Set<String> key = Reference.names(index.columns());
        List<Relationship> within = away.stream()
                .filter(relationship -> key.containsAll(Reference.names(relationship.childColumns())))
                .toList();
        List<Relationship> longest = within.stream()
                .filter(relationship -> within.stream().noneMatch(other -> contains(other, relationship)))
                .toList();
        Set<Set<String>> references = new HashSet<>();
        Set<String> used = new HashSet<>();
        longest.forEach(relationship -> {
            references.add(Reference.names(relationship.childColumns()));
            used.addAll(Reference.names(relationship.childColumns()));
        });
        if (references.size() < 2 || !used.equals(key)) {
            return Optional.empty();
        }
        return Optional.of(new Junction(
                table.name(),
                longest.stream().map(Relationship::id).toList(),
                table.columns().stream()
                        .filter(column -> !column.autoIncrement())
                        .map(CatalogColumn::name)
                        .filter(name -> !used.contains(name.toLowerCase(Locale.ROOT)))
                        .toList()));
    }

    private static boolean contains(Relationship longer, Relationship shorter) {
        Set<String> outer = Reference.names(longer.childColumns());
        Set<String> inner = Reference.names(shorter.childColumns());
        return outer.size() > inner.size() && outer.containsAll(inner);
    }
}
