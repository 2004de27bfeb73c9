package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.migration.RunPlans;
import io.mysql2dynamodb.migration.TargetItems;
import io.mysql2dynamodb.migration.copy.ChunkCopying;
import io.mysql2dynamodb.migration.copy.ChunkWriting;
import io.mysql2dynamodb.migration.plan.ChunkLine;
import io.mysql2dynamodb.migration.source.SessionRows;
import io.mysql2dynamodb.migration.target.DynamoItems;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.WriteLease;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KilledCopyTest {
    private static final int ROWS = 1_200;

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    @Test
    void aChunkThatWasKilledIsRepeatedAndCountsOnce() throws Exception {
        TestDatabase database = MYSQL.createDatabase(Shop.SCHEMA, Shop.rows(ROWS));
        RunFixture run = new RunFixture("r", database, Shop.contract(), DYNAMODB, folder, Clock.systemUTC());
        JsonNode planned = run.plan();
        for (JsonNode line : run.lines(planned.get("chunks").textValue())) {
            ChunkLine chunk = Json.MAPPER.treeToValue(line, ChunkLine.class);
            assertThatThrownBy(() -> copying(run, new DyingTarget(run))
                            .copy(
                                    new RunPlans(run.wiring.artifacts()).planned("r"),
                                    chunk,
                                    Optional.empty(),
                                    Duration.ofMinutes(1)))
                    .isInstanceOf(KilledException.class);
            run.toTheEnd(new CopyChunk(run.wiring), "chunk", line);
        }

        run.call(new SummarizeCopy(run.wiring));

        assertThat(run.artifact("accounting.json").at("/total/written").longValue())
                .isEqualTo(2 * ROWS + ROWS / 10);
        assertThat(run.verifyAll().get("clean").booleanValue()).isTrue();
    }

    private static ChunkCopying copying(RunFixture run, TargetItems target) {
        return new ChunkCopying(
                run.wiring.chunks(),
                run.wiring.artifacts(),
                new SessionRows(run.wiring.source()),
                ChunkWriting.plain(target),
                run.wiring.clock());
    }

    /** A target whose process dies after some of the items of a window are stored. */
    private record DyingTarget(RunFixture run) implements TargetItems {

        @Override
        public TableItems open(String table, WriteLease lease) {
            TableItems open = new DynamoItems(run.dynamo, run.wiring.tableNames()).open(table, lease);
            return new TableItems() {
                @Override
                public void write(Collection<Map<String, AttributeValue>> items) {
                    open.write(items.stream().limit(items.size() / 2).toList());
                    throw new KilledException();
                }

                @Override
                public Map<ItemKey, Map<String, AttributeValue>> read(Collection<ItemKey> keys) {
                    return open.read(keys);
                }

                @Override
                public void close() {
                    open.close();
                }
            };
        }
    }

    /** Stands for the end of the process. */
    private static final class KilledException extends RuntimeException {}
}
