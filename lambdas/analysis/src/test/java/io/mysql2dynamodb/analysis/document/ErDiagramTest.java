package io.mysql2dynamodb.analysis.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.Relationship.Fanout;
import io.mysql2dynamodb.catalog.Relationship.Origin;
import io.mysql2dynamodb.catalog.TableProfile.Spread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErDiagramTest {

    @Test
    void aParentWithoutChildrenMakesTheManyOptional() {
        assertThat(line(false, Optional.of(fanout(10, 3, 0, true)))).isEqualTo("\"p\" ||..o{ \"c\" : \"p_id\"");
    }

    @Test
    void countedParentsThatAllHaveChildrenMakeItAtLeastOne() {
        assertThat(line(true, Optional.of(fanout(10, 0, 0, true)))).isEqualTo("\"p\" ||--|{ \"c\" : \"p_id\"");
    }

    @Test
    void aSampleProvesNothingOfAllParents() {
        assertThat(line(true, Optional.of(fanout(10, 0, 0, false)))).isEqualTo("\"p\" ||--o{ \"c\" : \"p_id\"");
    }

    @Test
    void orphansMakeTheParentOptional() {
        assertThat(line(true, Optional.of(fanout(10, 0, 1, true)))).isEqualTo("\"p\" |o--|{ \"c\" : \"p_id\"");
    }

    @Test
    void whatIsNotMeasuredIsOptional() {
        assertThat(line(true, Optional.empty())).isEqualTo("\"p\" ||--o{ \"c\" : \"p_id\"");
    }

    @Test
    void columnsNamedLikeKeysOrWithSpacesKeepTheirNameAsAComment() {
        CatalogTable table = new TableBuilder("t")
                .column("pk", "int", false, Optional.empty(), Optional.empty(), "")
                .column("unit price", "decimal(8,2)", false, Optional.empty(), Optional.empty(), "")
                .primary("pk")
                .build();

        assertThat(new ErDiagram(List.of(table), List.of()).mermaid()).isEqualTo("""
                        erDiagram
                            "t" {
                                int column_1 PK "pk"
                                decimal column_2 "unit price"
                            }
                        """);
    }

    @Test
    void aNameThatCannotBeShownIsExplainedBelow() {
        ErDiagram diagram = new ErDiagram(
                List.of(new TableBuilder("order lines").build(), new TableBuilder("50%").build()), List.of());

        assertThat(diagram.mermaid()).isEqualTo("""
                        erDiagram
                            t-1["order lines"]
                            t-2["t-2 50\uFFFD"]
                        """);
        assertThat(diagram.legend()).containsExactly(new Inline("`t-2` is `50%`"));
    }

    @ParameterizedTest
    @CsvSource({"star, 500", "chain, 500", "pairs, 500", "chain, 40", "star, 41"})
    void everyConnectedTableIsInOneDiagramOfFortyAtMost(String form, int tables) {
        TableGroups groups = TableGroups.of(catalog(form, tables), 40);

        Set<String> shown = new HashSet<>();
        groups.groups().forEach(group -> {
            assertThat(group).hasSizeLessThanOrEqualTo(40).isSorted();
            group.forEach(table -> assertThat(shown.add(table)).isTrue());
        });
        assertThat(shown).hasSize(tables);
        assertThat(groups.alone()).containsExactly("alone");
        assertThat(groups.groups()).hasSizeLessThanOrEqualTo(tables / 40 + 2);
    }

    @Test
    void pairsAreNeverTornApart() {
        TableGroups groups = TableGroups.of(catalog("pairs", 500), 40);
        groups.groups()
                .forEach(group -> group.forEach(table -> {
                    int number = Integer.parseInt(table.substring(1));
                    assertThat(group).contains("t%03d".formatted(number % 2 == 0 ? number + 1 : number - 1));
                }));
    }

    @Test
    void noDiagramIsLongerThanMermaidReads() {
        List<CatalogTable> tables = new ArrayList<>();
        List<Relationship> relationships = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            TableBuilder table = new TableBuilder("表".repeat(60) + i);
            for (int c = 0; c < 30; c++) {
                table.column("列".repeat(60) + c, "int", false, Optional.empty(), Optional.empty(), "");
                table.index("i" + c, true, "列".repeat(60) + c);
                relationships.add(
                        relationship("表".repeat(60) + i, "表".repeat(60) + (i + c) % 40, true, Optional.empty()));
            }
            tables.add(table.build());
        }
        ErDiagram diagram = new ErDiagram(tables, relationships);

        assertThat(diagram.mermaid().length()).isLessThan(50_000);
        assertThat(diagram.left()).isEqualTo(1_000);
    }

    private static String line(boolean identifying, Optional<Fanout> fanout) {
        String text = new ErDiagram(
                        List.of(new TableBuilder("c").build(), new TableBuilder("p").build()),
                        List.of(relationship("c", "p", identifying, fanout)))
                .mermaid();
        return text.lines().skip(3).findFirst().orElseThrow().strip();
    }

    private static Relationship relationship(
            String child, String parent, boolean identifying, Optional<Fanout> fanout) {
        return Inkwell.relationship(child, "p_id", parent, "id", Origin.DECLARED, identifying, fanout);
    }

    private static Fanout fanout(long parents, long childless, long orphans, boolean complete) {
        return new Fanout(parents, childless, 20, orphans, new Spread(0, 2, 4, 5), complete);
    }

    private static DatabaseCatalog catalog(String form, int tables) {
        List<Relationship> relationships = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            int parent =
                    switch (form) {
                        case "star" -> 0;
                        case "chain" -> Math.max(0, i - 1);
                        default -> i / 2 * 2;
                    };
            relationships.add(relationship("t%03d".formatted(i), "t%03d".formatted(parent), false, Optional.empty()));
        }
        List<CatalogTable> all = new ArrayList<>();
        all.add(new TableBuilder("alone").build());
        IntStream.range(0, tables).forEach(i -> all.add(new TableBuilder("t%03d".formatted(i)).build()));
        return new DatabaseCatalog(
                "d",
                "8.0.33",
                Instant.EPOCH,
                DatabaseCatalog.Origin.CONNECTION,
                "c",
                all,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                relationships,
                List.of(),
                List.of(),
                List.of());
    }
}
