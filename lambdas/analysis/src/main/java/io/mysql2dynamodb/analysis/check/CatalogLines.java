package io.mysql2dynamodb.analysis.check;

import io.mysql2dynamodb.analysis.document.Figures;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import io.mysql2dynamodb.workload.Workload;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the checklist after the analysis says of the structure. */
final class CatalogLines {

    private static final String AGAIN = "run stage 1 again (redrive, resume, or startAtStage 1)";

    private CatalogLines() {}

    static List<ChecklistItem> of(DatabaseCatalog catalog, Workload workload) {
        return List.of(
                sameDatabase(catalog, workload),
                hasTables(catalog),
                structures(catalog),
                relationships(catalog),
                gaps(catalog, workload));
    }

    private static ChecklistItem sameDatabase(DatabaseCatalog catalog, Workload workload) {
        String check = "structure and workload are of the same database";
        String found = "'" + NameList.onOneLine(catalog.database()) + "' and '"
                + NameList.onOneLine(workload.database()) + "'";
        return catalog.database().equals(workload.database())
                ? ChecklistItem.passed(check, found)
                : ChecklistItem.failed(check, found, "name the same database for both, and " + AGAIN);
    }

    private static ChecklistItem hasTables(DatabaseCatalog catalog) {
        String check = "the database has tables";
        return catalog.tables().isEmpty()
                ? ChecklistItem.failed(
                        check,
                        "no table that the account may see",
                        "check the database's name; GRANT SELECT ON `"
                                + catalog.database().replace("`", "``") + "`.* to the account, and " + AGAIN)
                : ChecklistItem.passed(check, Figures.count(catalog.tables().size(), "table"));
    }

    private static ChecklistItem structures(DatabaseCatalog catalog) {
        String check = "every table has a structure";
        List<String> bare = catalog.tables().stream()
                .filter(table -> table.columns().isEmpty())
                .map(CatalogTable::name)
                .toList();
        long columns = catalog.tables().stream()
                .mapToLong(table -> table.columns().size())
                .sum();
        return bare.isEmpty()
                ? ChecklistItem.passed(check, Figures.count(columns, "column"))
                : ChecklistItem.failed(
                        check,
                        "no column is known of " + NameList.of(bare),
                        "GRANT SELECT on these tables to the account, and " + AGAIN);
    }

    private static ChecklistItem relationships(DatabaseCatalog catalog) {
        String check = "relationships, junctions and aggregates name what exists";
        Set<String> tables = catalog.tables().stream().map(CatalogTable::name).collect(Collectors.toSet());
        Set<String> ids = catalog.relationships().stream().map(Relationship::id).collect(Collectors.toSet());
        List<String> unknown = Stream.of(
                        catalog.relationships().stream()
                                .map(Relationship::childTable)
                                .filter(table -> !tables.contains(table)),
                        catalog.junctions().stream()
                                .flatMap(junction -> junction.relationships().stream())
                                .filter(id -> !ids.contains(id)),
                        catalog.aggregates().stream()
                                .flatMap(aggregate -> aggregate.relationships().stream())
                                .filter(id -> !ids.contains(id)))
                .flatMap(names -> names)
                .distinct()
                .toList();
        return unknown.isEmpty()
                ? ChecklistItem.passed(
                        check, Figures.count(catalog.relationships().size(), "relationship"))
                : ChecklistItem.failed(check, "not there: " + NameList.of(unknown), AGAIN);
    }

    private static ChecklistItem gaps(DatabaseCatalog catalog, Workload workload) {
        List<String> subjects = Stream.concat(catalog.gaps().stream(), workload.gaps().stream())
                .map(Gap::subject)
                .distinct()
                .toList();
        return ChecklistItem.passed(
                "what could not be seen is listed",
                subjects.isEmpty()
                        ? "nothing was hidden"
                        : Figures.count(subjects.size(), "gap") + ", in the documents with what would close them: "
                                + NameList.of(subjects));
    }
}
