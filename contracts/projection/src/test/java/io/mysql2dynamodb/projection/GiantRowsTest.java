package io.mysql2dynamodb.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.target.ItemSize;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows too long, too wide or too large for an item. */
class GiantRowsTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    @Test
    void takesAnItemOfTheLimitAndNoByteMore() {
        TestDatabase database = MYSQL.createDatabase(
                "CREATE TABLE t (id INT PRIMARY KEY, body LONGTEXT)",
                "INSERT INTO t VALUES (1, ''), (2, REPEAT('x', 1000))");
        try (SourceSession session = Sources.open(database)) {
            EntityPlan plan = plan(session, List.of("id", "body"));
            long empty =
                    ItemSize.of(project(session, plan, 1).get(0).items().get(0).attributes());
            database.execute(
                    "UPDATE t SET body = REPEAT('x', " + (ItemSize.LIMIT_BYTES - empty) + ") WHERE id = 1",
                    "UPDATE t SET body = REPEAT('x', " + (ItemSize.LIMIT_BYTES - empty + 1) + ") WHERE id = 2");
            ProjectedWindow window = project(session, plan, 10).get(0);
            assertThat(window.items()).hasSize(1);
            assertThat(ItemSize.of(window.items().get(0).attributes())).isEqualTo(ItemSize.LIMIT_BYTES);
            assertThat(reasons(window)).containsExactly("[2] item-too-large");
        }
    }

    @Test
    void endsAWindowBeforeGiantRowsFillTheMemory() {
        TestDatabase database = MYSQL.createDatabase(
                "CREATE TABLE t (id INT PRIMARY KEY, body LONGTEXT, picture LONGBLOB)",
                "INSERT INTO t VALUES (1, REPEAT('ä', 32 * 1024 * 1024), NULL)",
                "INSERT INTO t VALUES (2, '', REPEAT(x'00', 60000000)), (3, 'small', NULL), (4, 'small', NULL)");
        try (SourceSession session = Sources.open(database)) {
            List<ProjectedWindow> windows = project(session, plan(session, List.of("id", "body", "picture")), 200);
            assertThat(windows).hasSize(3);
            assertThat(windows.stream().flatMap(window -> reasons(window).stream()))
                    .containsExactly("[1] item-too-large", "[2] item-too-large");
            assertThat(windows.get(2).items()).hasSize(2);
            assertThat(windows.get(2).exhausted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {", PRIMARY KEY (c0)", ""})
    void readsATableOfAThousandColumns(String key) {
        String columns = IntStream.range(0, 1000)
                .mapToObj(i -> "c" + i + " SMALLINT NOT NULL")
                .collect(Collectors.joining(", "));
        TestDatabase database = MYSQL.createDatabase("CREATE TABLE t (" + columns + key + ")");
        for (int row = 0; row < 3; row++) {
            int first = row;
            database.execute("INSERT INTO t VALUES ("
                    + IntStream.range(0, 1000)
                            .mapToObj(i -> String.valueOf(first + i))
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        try (SourceSession session = Sources.open(database)) {
            List<String> names = IntStream.range(0, 1000).mapToObj(i -> "c" + i).toList();
            List<ProjectedWindow> windows = project(session, plan(session, names), 2);
            List<ProjectedItem> items =
                    windows.stream().flatMap(window -> window.items().stream()).toList();
            assertThat(items)
                    .extracting(item -> item.attributes().get("c999").n())
                    .containsExactlyInAnyOrder("999", "1000", "1001");
            assertThat(items).allSatisfy(item -> assertThat(item.attributes()).hasSize(1000 + 2));
        }
    }

    private static List<String> reasons(ProjectedWindow window) {
        return window.quarantined().stream()
                .map(row -> row.key().values() + " " + row.reasons().get(0).code())
                .toList();
    }

    private static List<ProjectedWindow> project(SourceSession session, EntityPlan plan, int maxRows) {
        List<ProjectedWindow> windows = new ArrayList<>();
        KeyRange rest = KeyRange.ALL;
        do {
            windows.add(new WindowProjector(session).project(plan, rest, maxRows));
            rest = windows.get(windows.size() - 1)
                    .lastKey()
                    .map(rest::continuedAfter)
                    .orElse(rest);
        } while (!windows.get(windows.size() - 1).exhausted());
        return windows;
    }

    private static EntityPlan plan(SourceSession session, List<String> columns) {
        String attributes = columns.stream()
                .map(name -> """
                        {"name": "%s", "type": "%s", "source_table": "t", "source_column": "%s"}""".formatted(name, name.equals("body") ? "S" : name.equals("picture") ? "B" : "N", name))
                .collect(Collectors.joining(", "));
        String contract = """
                {"contract_version": "1", "tables": [{"table": "Things", "type": "single-entity", "source_table": "t",
                 "pk": "%s", "attributes": [%s], "satisfies": [], "estimated_item_size_bytes": 500}]}""".formatted(columns.get(0), attributes);
        return ContractCompiler.compile(ContractReader.read(contract).contract(), session.readSchema())
                .tables()
                .get(0)
                .entities()
                .get(0);
    }
}
