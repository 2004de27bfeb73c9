package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.platform.ledger.RunOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteCeilingTest {
    private static final int ROWS = 60;
    private static final int UNITS_PER_SECOND = 120;

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    /** Three chunks share the ceiling, and here they are copied one after another; the time can only be longer. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCopyTakesNoLessTimeThanItsCeilingAsks(boolean live) {
        TestDatabase database = MYSQL.createDatabase(Shop.SCHEMA, Shop.rows(ROWS));
        RunFixture run = new RunFixture("r", database, Shop.contract(), DYNAMODB, folder, Clock.systemUTC());
        run.options(new RunOptions(live, Optional.of(UNITS_PER_SECOND), Optional.empty(), 0));
        run.plan();
        long begun = System.nanoTime();

        run.copyAll();

        int units = 2 * ROWS + ROWS / 10;
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(units).dividedBy(UNITS_PER_SECOND / 3));
        assertThat(run.items("Shop")).hasSize(2 * ROWS);
    }
}
