package io.mysql2dynamodb.analysis.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.catalog.CatalogForeignKey.Action;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.CatalogView;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.Relationship.Origin;
import io.mysql2dynamodb.workload.CoAccess;
import io.mysql2dynamodb.workload.Observation;
import io.mysql2dynamodb.workload.PatternRates;
import io.mysql2dynamodb.workload.PatternTiming;
import io.mysql2dynamodb.workload.SetAside;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape.Change;
import io.mysql2dynamodb.workload.StatementShape.Kind;
import io.mysql2dynamodb.workload.Workload;
import io.mysql2dynamodb.workload.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Names, comments and SQL that try to leave their place: the tables keep their cells, and nothing becomes HTML. */
class HostileNamesTest {

    static final List<String> NAMES = List.of(
            "order lines",
            "a|b",
            "back\\|slash",
            "`tick`",
            "```",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "&lt;b&gt;",
            "](javascript:alert(1))",
            "![x](http://evil.example/x.png)",
            "https://evil.example/login",
            "direction TB",
            "accTitle: x",
            "title",
            "erDiagram",
            "style",
            "class",
            "end",
            "subgraph",
            "one",
            "to",
            "many",
            "only one",
            "u",
            "1",
            "pk",
            "FK",
            "__proto__",
            "constructor",
            "*bold*",
            "_under_",
            "~~gone~~",
            "$x$",
            "# heading",
            "- item",
            "1. first",
            "1.5",
            "\"quoted\"",
            "it's",
            "%%{init: {'theme':'dark'}}%%",
            "a;b#c;d",
            "line\nbreak",
            "tab\there",
            "nul\u0000",
            "\u202Eright to left",
            "zero\u200Bwidth",
            " spaces ",
            "\uD83C\uDF75 tea",
            "\uD83D\uDC69\u200D\uD83D\uDCBB",
            "表",
            "naïve",
            "t-1",
            "x}",
            "{y",
            "[z]",
            "select",
            "a".repeat(64));

    private static final Map<String, String> DOCUMENTS = AnalysisDocuments.write(catalog(), workload());

    @Test
    void everyTableKeepsItsCells() {
        DOCUMENTS.forEach((file, text) -> {
            int columns = 0;
            for (String line : outsideOfFences(text)) {
                if (line.startsWith("|")) {
                    int found = line.replace("\\|", "?").split("\\|", -1).length;
                    columns = columns == 0 ? found : columns;
                    assertThat(found).as("%s: %s", file, line).isEqualTo(columns);
                } else {
                    columns = 0;
                }
            }
        });
    }

    @Test
    void nothingBecomesHtmlOrALink() {
        DOCUMENTS.forEach((file, text) -> {
            for (String line : outsideOfFences(text)) {
                String plain = line.replaceAll("\\\\.", "").replaceAll("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)", "");
                assertThat(plain).as("%s: %s", file, line).doesNotContain("<", "`", "~", "$", "](j", "](h", "://");
                assertThat(plain.replaceAll("&#\\d+;", ""))
                        .as("%s: %s", file, line)
                        .doesNotContain("&");
            }
        });
    }

    @Test
    void nothingInvisibleIsWritten() {
        Pattern invisible = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\t\\u200D]]");
        DOCUMENTS.forEach((file, text) ->
                assertThat(invisible.matcher(text).results()).as(file).isEmpty());
    }

    @Test
    void everyNameIsShown() {
        String structure = DOCUMENTS.get("01_3_table_structure_analysis.md");
        assertThat(structure)
                .contains("“a&#124;b”", "“back\\\\&#124;slash”", "`` `tick` ``", "`<script>alert(1)</script>`");
        assertThat(structure).contains("\uD83D\uDC69\u200D\uD83D\uDCBB");
    }

    /** What the diagrams are made of is the part of Mermaid's grammar that all of its versions read alike. */
    @Test
    void diagramsKeepToTheSafePartOfTheGrammar() {
        String label = "\"[^\"%\\\\\\n#;<>`*]+\"";
        String id = "(?:\"[A-Za-z][A-Za-z0-9_]*\"|t-\\d+)";
        Pattern line = Pattern.compile("erDiagram|    " + id + "(?:\\[" + label + "])?(?: \\{)?|    }"
                + "|        [a-z]+ [A-Za-z][A-Za-z0-9_]*(?: (?:PK|FK|UK)(?:, (?:PK|FK|UK))*)?(?: " + label + ")?"
                + "|    " + id + " (?:\\|\\||\\|o)(?:--|\\.\\.)(?:\\|\\||o\\||o\\{|\\|\\{) " + id + " : " + label);
        List<List<String>> diagrams = diagrams(DOCUMENTS.get("01_4_entity_relationships.md"));

        assertThat(diagrams).hasSizeGreaterThan(1);
        diagrams.stream().flatMap(List::stream).forEach(text -> assertThat(text)
                .matches(line)
                .doesNotContainPattern("(?i)direction\\s+(TB|BT|RL|LR)"));
    }

    private static List<String> outsideOfFences(String text) {
        List<String> lines = new ArrayList<>();
        String fence = "";
        for (String line : text.split("\n", -1)) {
            // CommonMark: what follows the opening has no backtick, else the line begins with a span of code
            if (fence.isEmpty() && line.matches("`{3,}[^`]*")) {
                fence = line.replaceAll("[^`]", "");
            } else if (line.equals(fence) && !fence.isEmpty()) {
                fence = "";
            } else if (fence.isEmpty()) {
                lines.add(line);
            }
        }
        assertThat(fence).as("every block of code ends").isEmpty();
        return lines;
    }

    static List<List<String>> diagrams(String text) {
        return Pattern.compile("```mermaid\n(.*?)\n```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(found -> List.of(found.group(1).split("\n")))
                .collect(Collectors.toList());
    }

    static DatabaseCatalog catalog() {
        List<CatalogTable> tables = new ArrayList<>();
        List<Relationship> relationships = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            String parent = NAMES.get(i / 2);
            tables.add(new TableBuilder(name)
                    .comment(name)
                    .column(name, "int", false, Optional.of(name), Optional.of(name), name)
                    .column(parent + "2", "varchar(20)", true, Optional.empty(), Optional.empty(), "invisible")
                    .primary(name)
                    .foreignKey(name, parent + "2", parent, parent, Action.CASCADE)
                    .check(name, name, true)
                    .build());
            relationships.add(Inkwell.relationship(
                    name,
                    parent + "2",
                    parent,
                    parent,
                    i % 3 == 0 ? Origin.INFERRED : Origin.DECLARED,
                    true,
                    Optional.empty()));
        }
        return new DatabaseCatalog(
                NAMES.get(5),
                NAMES.get(1),
                Instant.EPOCH,
                DatabaseCatalog.Origin.CONNECTION,
                NAMES.get(3),
                tables,
                NAMES.stream()
                        .map(name -> new CatalogView(
                                name,
                                "select '```\n</pre>" + name,
                                new TableBuilder(name)
                                        .column(name, "int", true, Optional.empty(), Optional.empty(), "")
                                        .build()
                                        .columns(),
                                List.of(name),
                                true,
                                Optional.of(name)))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                relationships,
                List.of(),
                List.of(),
                NAMES.stream()
                        .map(name -> new Gap(name, name, Optional.of(name)))
                        .toList());
    }

    private static Workload workload() {
        return new Workload(
                NAMES.get(5),
                Instant.EPOCH,
                NAMES.stream()
                        .map(name -> new Observation(
                                Observation.Kind.SLOW_LOG,
                                name,
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                1,
                                0,
                                List.of(name)))
                        .toList(),
                NAMES.stream().map(HostileNamesTest::pattern).toList(),
                List.of(),
                NAMES.stream()
                        .map(name -> new CoAccess(name, NAMES.get(1), 2, 2, 1, 0))
                        .toList(),
                List.of(new SetAside(SetAside.Reason.UNPARSED, 1, NAMES)),
                NAMES.stream()
                        .map(name ->
                                new Writer(Writer.Kind.ACCOUNT, name, name, List.of(name), OptionalLong.empty(), name))
                        .toList(),
                Optional.empty(),
                List.of());
    }

    private static SourcePattern pattern(String name) {
        return new SourcePattern(
                name,
                name,
                InkwellLoad.write(Kind.DELETE, name, Change.DELETE, name),
                name,
                name,
                PatternRates.unknown(OptionalLong.empty()),
                PatternTiming.UNKNOWN,
                List.of(name),
                List.of(name),
                List.of(name));
    }
}
