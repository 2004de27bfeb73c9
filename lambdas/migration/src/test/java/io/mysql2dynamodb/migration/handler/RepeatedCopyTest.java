package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.migration.BackfillTarget;
import io.mysql2dynamodb.migration.RunPlans;
import io.mysql2dynamodb.migration.copy.ChunkCopying;
import io.mysql2dynamodb.migration.copy.ChunkWriting;
import io.mysql2dynamodb.migration.plan.ChunkLine;
import io.mysql2dynamodb.migration.source.SessionRows;
import io.mysql2dynamodb.migration.target.DynamoBackfill;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.ChunkOutcome;
import io.mysql2dynamodb.platform.ledger.ChunkStep;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import io.mysql2dynamodb.target.Backfill;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RepeatedCopyTest {
    private static final int CASES = 3;

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    static Stream<Arguments> modesAndSeeds() {
        return IntStream.range(0, CASES)
                .boxed()
                .flatMap(seed -> Stream.of(Arguments.of(false, seed), Arguments.of(true, seed)));
    }

    @ParameterizedTest
    @MethodSource("modesAndSeeds")
    void copyingSomeChunksAgainIsCopyingOnce(boolean live, int seed) {
        Random random = new Random(seed);
        int rows = 30 + random.nextInt(900);
        RunFixture run = run(live, rows);
        run.copyAll();
        Set<Map<String, AttributeValue>> once = new HashSet<>(run.items("Shop"));
        List<CopyFigures> figures = figures(run);

        run.lines(run.plan().get("chunks").textValue()).stream()
                .filter(chunk -> random.nextInt(3) > 0)
                .forEach(chunk -> run.toTheEnd(new CopyChunk(run.wiring), "chunk", chunk));

        assertThat(new HashSet<>(run.items("Shop"))).isEqualTo(once).hasSize(2 * rows);
        assertThat(figures(run))
                .usingRecursiveComparison()
                // a repeated put of the same item costs an index nothing
                .ignoringFields("seconds", "longestSnapshotSeconds", "writeUnits")
                .isEqualTo(figures);
        run.call(new SummarizeCopy(run.wiring));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aLiveChunkThatWasKilledIsRepeatedAndCountsOnce(int seed) throws Exception {
        Random random = new Random(seed);
        int rows = 300 + random.nextInt(600);
        RunFixture run = run(true, rows);
        for (JsonNode line : run.lines(run.plan().get("chunks").textValue())) {
            ChunkLine chunk = Json.MAPPER.treeToValue(line, ChunkLine.class);
            ChunkCopying dying = new ChunkCopying(
                    run.wiring.chunks(),
                    run.wiring.artifacts(),
                    new SessionRows(run.wiring.source()),
                    ChunkWriting.live(dying(run, random.nextInt(200))),
                    run.wiring.clock());
            assertThatThrownBy(() -> dying.copy(
                            new RunPlans(run.wiring.artifacts()).planned("r"),
                            chunk,
                            Optional.empty(),
                            Duration.ofMinutes(1)))
                    .isInstanceOf(KilledException.class);
            run.toTheEnd(new CopyChunk(run.wiring), "chunk", line);
        }

        run.call(new SummarizeCopy(run.wiring));

        JsonNode total = run.artifact("accounting.json").get("total");
        assertThat(total.get("written").longValue()).isEqualTo(2L * rows + rows / 10);
        assertThat(total.get("superseded").longValue()).isZero();
        assertThat(run.verifyAll().get("clean").booleanValue()).isTrue();
    }

    /** A target whose process dies after so many items of a window are stored. */
    private static BackfillTarget dying(RunFixture run, int after) {
        BackfillTarget real = new DynamoBackfill(run.dynamo, run.wiring.tableNames());
        return (table, lease) -> {
            BackfillTarget.OpenTable open = real.open(table, lease);
            return new BackfillTarget.OpenTable() {
                @Override
                public List<Backfill.Result> putIfAbsent(List<Map<String, AttributeValue>> items) {
                    open.putIfAbsent(items.stream().limit(after).toList());
                    throw new KilledException();
                }

                @Override
                public void close() {
                    open.close();
                }
            };
        };
    }

    private static List<CopyFigures> figures(RunFixture run) {
        return run.wiring.chunks().outcomes(run.run, ChunkStep.COPY).stream()
                .map(ChunkOutcome::figures)
                .toList();
    }

    private RunFixture run(boolean live, int rows) {
        TestDatabase database = MYSQL.createDatabase(Shop.SCHEMA, Shop.rows(rows));
        RunFixture run = new RunFixture("r", database, Shop.contract(), DYNAMODB, folder, Clock.systemUTC());
        if (live) {
            run.live();
        }
        return run;
    }

    /** Stands for the end of the process. */
    private static final class KilledException extends RuntimeException {}
}
