package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.AggregateSize;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Junction;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.Relationship.Kind;
import io.mysql2dynamodb.catalog.Relationship.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** {@code 01_4_entity_relationships.md}: how the tables belong together, as diagrams and as figures. */
final class EntityRelationshipDocument {

    static final String FILE = "01_4_entity_relationships.md";

    /** More tables than these cannot be read in one diagram. */
    private static final int TABLES_IN_A_DIAGRAM = 40;

    private static final int MOST_ROWS = 200;
    private static final int MOST_ALONE = 300;

    private final DatabaseCatalog catalog;
    private final Page page = new Page("schema.json");

    private EntityRelationshipDocument(DatabaseCatalog catalog) {
        this.catalog = catalog;
    }

    static String write(DatabaseCatalog catalog) {
        return new EntityRelationshipDocument(catalog).markdown();
    }

    private String markdown() {
        page.title("Entity relationships");
        page.paragraph(Inline.plain("How the tables of ")
                .then(Inline.code(catalog.database()))
                .then(" belong together: " + summary()));
        diagrams();
        RelationshipTables tables = new RelationshipTables(page, catalog);
        tables.declared();
        tables.inferred();
        junctions();
        hierarchies();
        aggregates();
        return page.markdown();
    }

    private String summary() {
        return Figures.count(count(one -> one.origin() == Origin.DECLARED), "declared relationship") + " and "
                + Figures.number(count(one -> one.origin() == Origin.INFERRED)) + " inferred; "
                + Figures.number(count(one -> one.kind() == Kind.ONE_TO_ONE)) + " one to one, "
                + Figures.number(count(Relationship::identifying)) + " identifying, "
                + Figures.count(count(Relationship::hierarchy), "hierarchy") + ", "
                + Figures.count(catalog.junctions().size(), "junction table") + ".";
    }

    private long count(Predicate<Relationship> which) {
        return catalog.relationships().stream().filter(which).count();
    }

    private void diagrams() {
        TableGroups groups = TableGroups.of(catalog, TABLES_IN_A_DIAGRAM);
        int all = groups.groups().size();
        if (all > 0) {
            page.section(all == 1 ? "Diagram" : "Diagrams");
            page.paragraph("A solid line identifies: the child's key contains its parent's. A dotted line does not. A"
                    + " circle is “may have none”, a crow's foot “many”; where rows were counted, the signs say what was"
                    + " found.");
        }
        for (int i = 0; i < all; i++) {
            if (all > 1) {
                page.subsection(Inline.plain("Diagram " + (i + 1) + " of " + all));
            }
            diagram(groups.groups().get(i));
        }
        if (!groups.alone().isEmpty()) {
            page.section("Tables without a relationship");
            page.paragraph(Inline.join(
                    ", ",
                    groups.alone().stream().limit(MOST_ALONE).map(Inline::code).toList()));
            page.more(groups.alone().size() - MOST_ALONE);
        }
    }

    private void diagram(List<String> names) {
        Set<String> shown = new HashSet<>(names);
        List<CatalogTable> tables = catalog.tables().stream()
                .filter(table -> shown.contains(table.name()))
                .toList();
        ErDiagram diagram = new ErDiagram(
                tables,
                catalog.relationships().stream()
                        .filter(one -> shown.contains(one.childTable()) && shown.contains(one.parentTable()))
                        .toList());
        page.mermaid(diagram.mermaid());
        page.bullets(diagram.legend(), MOST_ROWS);
        if (diagram.left() > 0) {
            page.paragraph(Figures.count(diagram.left(), "relationship")
                    + " of these tables had no room in the diagram; all are in the tables below.");
        }
        List<Inline> leading = catalog.relationships().stream()
                .filter(one -> shown.contains(one.childTable()) != shown.contains(one.parentTable()))
                .map(one -> Inline.code(one.id()))
                .toList();
        if (!leading.isEmpty()) {
            page.paragraph("Relationships that lead out of this diagram:").bullets(leading, MOST_ROWS);
        }
    }

    private void junctions() {
        if (catalog.junctions().isEmpty()) {
            return;
        }
        page.section("Many to many");
        MarkdownTable rows = new MarkdownTable("table", "connects", "columns of its own");
        for (Junction junction : catalog.junctions()) {
            rows.row(
                    Inline.code(junction.table()),
                    Inline.codes(catalog.relationships().stream()
                            .filter(one -> junction.relationships().contains(one.id()))
                            .map(Relationship::parentTable)
                            .toList()),
                    Inline.codes(junction.ownColumns()));
        }
        page.table(rows, MOST_ROWS);
    }

    private void hierarchies() {
        MarkdownTable rows = new MarkdownTable("table", "by", "mean children#", "most children#");
        catalog.relationships().stream()
                .filter(Relationship::hierarchy)
                .forEach(one -> rows.row(
                        Inline.code(one.childTable()),
                        Inline.codes(one.childColumns()),
                        Inline.plain(one.fanout()
                                .map(fanout -> Figures.decimal(
                                        fanout.childrenPerParent().average()))
                                .orElse("–")),
                        Inline.plain(one.fanout()
                                .map(fanout -> Figures.number(
                                        fanout.childrenPerParent().maximum()))
                                .orElse("–"))));
        if (!rows.isEmpty()) {
            page.section("Hierarchies").table(rows, MOST_ROWS);
        }
    }

    private void aggregates() {
        if (catalog.aggregates().isEmpty()) {
            return;
        }
        page.section("Sizes of likely aggregates");
        page.paragraph("A row with all rows that belong to it, as their values would be in one item, names left out. A"
                + " largest with ≤ is an upper bound: the largest number of children, each of the largest size, among"
                + " what was looked at. 400 KB is what a DynamoDB item may have.");
        MarkdownTable rows = new MarkdownTable("a row of", "with", "mean#", "largest#", "400 KB");
        for (AggregateSize size : catalog.aggregates()) {
            rows.row(
                    Inline.code(size.rootTable()),
                    Inline.codes(size.relationships()),
                    Inline.plain(Figures.bytes(size.averageBytes())),
                    Inline.plain((size.maximumExact() ? "" : "≤ ") + Figures.bytes(size.maximumBytes())),
                    switch (size.itemLimit()) {
                        case FITS -> Inline.plain("fits");
                        case MAY_EXCEED -> Inline.bold("may exceed");
                        case EXCEEDS -> Inline.bold("exceeds on average");
                    });
        }
        page.table(rows, MOST_ROWS);
    }
}
