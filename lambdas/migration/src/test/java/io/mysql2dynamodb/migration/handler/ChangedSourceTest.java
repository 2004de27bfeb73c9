package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.migration.schema.SourceSchemaChangedException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A run whose source is altered between its steps. */
class ChangedSourceTest {
    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    private TestDatabase database;
    private RunFixture run;

    @BeforeEach
    void copyTheShop() {
        database = MYSQL.createDatabase(Shop.SCHEMA, Shop.rows(20));
        run = new RunFixture("r", database, Shop.contract(), DYNAMODB, folder, Clock.systemUTC());
        run.copyAll();
    }

    @Test
    void isRefusedByEachStepWithTheColumnAndItsTypes() {
        database.execute("ALTER TABLE orders MODIFY total DECIMAL(12,3)");

        assertRefused("chunks.jsonl", "ORDER", new CopyChunk(run.wiring), "chunk");
        assertRefused("chunks.jsonl", "ORDER", new VerifyChunk(run.wiring), "chunk");
        assertRefused("segments.jsonl", "Shop", new FindExtras(run.wiring), "segment");
    }

    @Test
    void isRefusedForAJoinedTableThatIsGone() {
        database.execute("DROP TABLE order_items");

        assertThatThrownBy(() -> run.toTheEnd(new CopyChunk(run.wiring), "chunk", line("chunks.jsonl", "ORDER")))
                .isInstanceOf(SourceSchemaChangedException.class)
                .hasMessageContaining("table 'order_items' is gone");
    }

    @Test
    void goesOnWhereOtherTablesOrOnlyIndexesChanged() {
        database.execute("ALTER TABLE orders MODIFY total DECIMAL(12,3)", "CREATE INDEX by_price ON products (price)");

        JsonNode products = line("chunks.jsonl", "Products");
        assertThat(run.toTheEnd(new CopyChunk(run.wiring), "chunk", products)).isPositive();
    }

    private void assertRefused(String manifest, String name, RequestStreamHandler function, String field) {
        assertThatThrownBy(() -> run.toTheEnd(function, field, line(manifest, name)))
                .isInstanceOf(SourceSchemaChangedException.class)
                .hasMessageContaining("table 'orders', column 'total': decimal(10,2) -> decimal(12,3)")
                .hasMessageContaining("new run");
    }

    private JsonNode line(String manifest, String name) {
        return run.lines("r/stage-07/" + manifest).stream()
                .filter(line -> line.get("id").textValue().contains(name))
                .findFirst()
                .orElseThrow();
    }
}
