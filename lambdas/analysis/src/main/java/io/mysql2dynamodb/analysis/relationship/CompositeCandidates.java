package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * References to keys of several columns: every column of the key is there by its name, and a plain {@code id} by the name
 * that a reference to its table has.
 */
final class CompositeCandidates {

    private static final Set<String> PLAIN = Set.of("id", "no", "nr", "number", "code", "key", "position", "version");

    private final List<CatalogTable> tables;
    private final Map<String, Map<String, CatalogColumn>> columns = new HashMap<>();

    CompositeCandidates(List<CatalogTable> tables) {
        this.tables = tables;
        for (CatalogTable table : tables) {
            Map<String, CatalogColumn> byName = new HashMap<>();
            table.columns().forEach(column -> byName.putIfAbsent(NameWords.joined(column.name()), column));
            columns.put(table.name(), byName);
        }
    }

    List<Candidate> all() {
        List<Candidate> candidates = new ArrayList<>();
        for (CatalogTable parent : tables) {
            List<String> key = parent.primaryKey().map(CatalogIndex::columns).orElse(List.of());
            if (key.size() > 1) {
                tables.stream()
                        .filter(child -> !child.name().equals(parent.name()))
                        .flatMap(child -> between(child, parent, key).stream())
                        .forEach(candidates::add);
            }
        }
        return candidates;
    }

    private Optional<Candidate> between(CatalogTable child, CatalogTable parent, List<String> key) {
        List<String> referring = new ArrayList<>();
        for (String name : key) {
            Optional<CatalogColumn> target = parent.column(name);
            Optional<CatalogColumn> found = target.flatMap(column -> referring(child, parent, column));
            if (found.isEmpty() || referring.contains(found.get().name())) {
                return Optional.empty();
            }
            referring.add(found.get().name());
        }
        // two tables with the same whole key: the one that more rows have is taken for the parent
        boolean sameKey = child.primaryKey()
                .map(CatalogIndex::columns)
                .filter(own -> Reference.names(own).equals(Reference.names(referring)))
                .isPresent();
        if (sameKey && !larger(parent, child)) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(
                new Reference(child, referring, parent, key),
                NameEvidence.WHOLE_KEY,
                "all columns of the key (" + String.join(", ", key) + ") of " + parent.name()
                        + " are there by name, with types that fit"));
    }

    private static boolean larger(CatalogTable one, CatalogTable other) {
        long difference = one.size().estimatedRows() - other.size().estimatedRows();
        return difference == 0 ? one.name().compareTo(other.name()) < 0 : difference > 0;
    }

    private Optional<CatalogColumn> referring(CatalogTable child, CatalogTable parent, CatalogColumn target) {
        Map<String, CatalogColumn> byName = columns.get(child.name());
        String name = NameWords.joined(target.name());
        List<String> names = new ArrayList<>();
        NameWords.ofTable(NameWords.of(parent.name())).forEach(table -> names.add(table + name));
        if (!PLAIN.contains(name)) {
            names.add(0, name);
        }
        return names.stream()
                .map(byName::get)
                .filter(column -> column != null && KeyFit.fits(column, target))
                .findFirst();
    }
}
