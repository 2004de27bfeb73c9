package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.CatalogForeignKey;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.Relationship.Kind;
import io.mysql2dynamodb.catalog.Relationship.Origin;
import io.mysql2dynamodb.catalog.TableProfile.Spread;
import java.util.List;
import java.util.Optional;

/** Relationships as tables: what declares them, or why they are believed, and how many children a parent has. */
record RelationshipTables(Page page, DatabaseCatalog catalog) {

    private static final int MOST_ROWS = 300;
    private static final int MOST_EVIDENCE = 100;

    void declared() {
        page.section("Declared relationships");
        List<Relationship> declared = of(Origin.DECLARED);
        if (declared.isEmpty()) {
            page.paragraph("No foreign key is declared.");
            return;
        }
        write(declared);
    }

    void inferred() {
        List<Relationship> inferred = of(Origin.INFERRED);
        if (inferred.isEmpty()) {
            return;
        }
        page.section("Inferred relationships");
        page.paragraph("No foreign key declares these. They are believed for the reasons given; somebody who knows the"
                + " application should confirm them.");
        write(inferred);
        for (Relationship one : inferred.stream().limit(MOST_EVIDENCE).toList()) {
            page.paragraph(Inline.code(one.id()).then(":"));
            page.bullets(one.evidence().stream().map(Inline::plain).toList(), MOST_ROWS);
        }
        page.more(inferred.size() - MOST_EVIDENCE);
    }

    private List<Relationship> of(Origin origin) {
        return catalog.relationships().stream()
                .filter(one -> one.origin() == origin)
                .toList();
    }

    private void write(List<Relationship> relationships) {
        MarkdownTable rows = new MarkdownTable(
                "child",
                "parent",
                "kind",
                "remarks",
                "on delete",
                "parents#",
                "without a child#",
                "children each: mean#",
                "99 of 100#",
                "most#",
                "orphans#");
        for (Relationship one : relationships) {
            rows.row(
                    end(one.childTable(), one.childColumns()),
                    end(one.parentTable(), one.parentColumns()),
                    Inline.plain(one.kind() == Kind.ONE_TO_ONE ? "one to one" : "one to many"),
                    Inline.plain(remarks(one)),
                    Inline.plain(onDelete(one)),
                    Inline.plain(one.fanout()
                            .map(fanout -> (fanout.complete() ? "" : "≈ ") + Figures.number(fanout.parents()))
                            .orElse("not measured")),
                    figure(one.fanout().map(fanout -> Figures.number(fanout.childless()))),
                    figure(spread(one).map(spread -> Figures.decimal(spread.average()))),
                    figure(spread(one).map(spread -> Figures.number(spread.p99()))),
                    figure(spread(one).map(spread -> Figures.number(spread.maximum()))),
                    one.fanout().filter(fanout -> fanout.orphans() > 0).isPresent()
                            ? Inline.bold(Figures.number(one.fanout().get().orphans()))
                            : figure(one.fanout().map(fanout -> "0")));
        }
        page.table(rows, MOST_ROWS);
    }

    private static Optional<Spread> spread(Relationship one) {
        return one.fanout().map(Relationship.Fanout::childrenPerParent);
    }

    private static Inline figure(Optional<String> figure) {
        return Inline.plain(figure.orElse("–"));
    }

    private static Inline end(String table, List<String> columns) {
        return Inline.code(table).then(" (").then(Inline.codes(columns)).then(")");
    }

    private static String remarks(Relationship one) {
        StringBuilder remarks = new StringBuilder(one.optional() ? "parent optional" : "parent required");
        if (one.identifying()) {
            remarks.append(", identifying");
        }
        if (one.hierarchy()) {
            remarks.append(", hierarchy");
        }
        return remarks.toString();
    }

    private String onDelete(Relationship one) {
        return catalog.table(one.childTable()).stream()
                .flatMap(table -> table.foreignKeys().stream())
                .filter(key -> one.foreignKey().filter(key.name()::equals).isPresent())
                .map(CatalogForeignKey::onDelete)
                .map(Words::of)
                .findFirst()
                .orElse("–");
    }
}
