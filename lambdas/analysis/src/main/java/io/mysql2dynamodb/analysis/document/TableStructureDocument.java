package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.TableProfile;
import io.mysql2dynamodb.workload.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** {@code 01_3_table_structure_analysis.md}: what the database consists of, and how large it is. */
final class TableStructureDocument {

    static final String FILE = "01_3_table_structure_analysis.md";

    private static final int MOST_ROWS = 1_000;
    private static final int MOST_DETAILS = 100;

    private final DatabaseCatalog catalog;
    private final Workload workload;
    private final Page page = new Page("schema.json");

    private TableStructureDocument(DatabaseCatalog catalog, Workload workload) {
        this.catalog = catalog;
        this.workload = workload;
    }

    static String write(DatabaseCatalog catalog, Workload workload) {
        return new TableStructureDocument(catalog, workload).markdown();
    }

    private String markdown() {
        page.title("Table structure");
        page.paragraph(Inline.plain("The database ")
                .then(Inline.code(catalog.database()))
                .then(" on MySQL ")
                .then(Inline.plain(catalog.serverVersion()))
                .then(", read at " + catalog.readAt()
                        + (catalog.origin() == DatabaseCatalog.Origin.CONNECTION
                                ? " by a connection"
                                : " from the results of statements that somebody else ran")
                        + ", default collation ")
                .then(Inline.code(catalog.collation()))
                .then(": ")
                .then(contents())
                .then("."));
        Set<String> detailed = detailed();
        overview(detailed);
        NotableSection.write(page, catalog);
        tables(detailed);
        SpecialColumnsSection.write(page, catalog);
        ProgramSections.write(page, catalog);
        GapSection.write(page, catalog.gaps());
        return page.markdown();
    }

    private Inline contents() {
        return Inline.plain(String.join(
                ", ",
                Figures.count(catalog.tables().size(), "table"),
                Figures.count(sum(table -> table.columns().size()), "column"),
                Figures.bytes(sum(table -> table.size().dataBytes())) + " of rows",
                Figures.bytes(sum(table -> table.size().indexBytes())) + " of secondary indexes",
                Figures.count(catalog.views().size(), "view"),
                Figures.count(catalog.triggers().size(), "trigger"),
                Figures.count(catalog.routines().size(), "routine"),
                Figures.count(catalog.events().size(), "event")));
    }

    private long sum(ToLongFunction<CatalogTable> figure) {
        return catalog.tables().stream().mapToLong(figure).sum();
    }

    /** The largest tables have sections of their own. */
    private Set<String> detailed() {
        return catalog.tables().stream()
                .sorted(Comparator.comparingLong(
                                (CatalogTable table) -> table.size().dataBytes())
                        .reversed()
                        .thenComparing(CatalogTable::name))
                .limit(MOST_DETAILS)
                .map(CatalogTable::name)
                .collect(Collectors.toSet());
    }

    private void overview(Set<String> detailed) {
        if (catalog.tables().isEmpty()) {
            page.paragraph(Inline.bold("There is no table that may be seen."));
            return;
        }
        MarkdownTable rows = new MarkdownTable(
                "table",
                "rows#",
                "data#",
                "indexes#",
                "columns#",
                "indexes#",
                "references#",
                "primary key",
                "largest row seen#");
        for (CatalogTable table : catalog.tables()) {
            rows.row(
                    detailed.contains(table.name()) ? Inline.link(table.name(), "table ") : Inline.code(table.name()),
                    Inline.plain(RowWords.rows(table)),
                    Inline.plain(Figures.bytes(table.size().dataBytes())),
                    Inline.plain(Figures.bytes(table.size().indexBytes())),
                    Inline.plain(Figures.number(table.columns().size())),
                    Inline.plain(Figures.number(table.indexes().size())),
                    Inline.plain(Figures.number(table.foreignKeys().size())),
                    table.primaryKey().map(IndexWords::parts).orElse(Inline.bold("none")),
                    Inline.plain(table.profile()
                            .map(TableProfile::bytesOfRow)
                            .map(spread -> Figures.bytes(spread.maximum()))
                            .orElse("–")));
        }
        page.section("At a glance");
        page.table(rows, MOST_ROWS);
        page.paragraph(
                "Rows with ≈ are the server's estimate. Data and indexes are bytes on disk; sizes of rows are those of"
                        + " their values.");
    }

    private void tables(Set<String> detailed) {
        if (catalog.tables().isEmpty()) {
            return;
        }
        page.section("The tables");
        if (catalog.tables().size() > detailed.size()) {
            page.paragraph("The " + Figures.count(detailed.size(), "largest table") + " of "
                    + Figures.number(catalog.tables().size()) + "; the others are in schema.json.");
        }
        Map<String, TableTraffic> traffic =
                TableTraffic.of(workload).stream().collect(Collectors.toMap(TableTraffic::table, Function.identity()));
        Map<String, List<String>> changedBy = ChangedBy.programs(catalog);
        catalog.tables().stream()
                .filter(table -> detailed.contains(table.name()))
                .forEach(table -> new TableSection(page, catalog, table)
                        .write(
                                traffic.containsKey(table.name())
                                        ? traffic.get(table.name()).patterns()
                                        : List.of(),
                                changedBy.getOrDefault(table.name(), List.of())));
    }
}
