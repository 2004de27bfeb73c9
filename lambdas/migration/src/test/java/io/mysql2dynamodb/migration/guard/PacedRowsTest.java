package io.mysql2dynamodb.migration.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.projection.KeyContents;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.source.SourceLoad;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PacedRowsTest {
    private final MovedTicker ticker = new MovedTicker();
    private final List<Integer> asked = new ArrayList<>();
    private Duration readTime = Duration.ZERO;

    @Test
    void readsNoMoreRowsASecondThanAllowed() {
        SourceRows.EntityRows rows = open(Optional.of(100));

        for (int window = 0; window < 11; window++) {
            rows.read(KeyRange.ALL, 4_000);
        }

        assertThat(asked).containsOnly(100);
        assertThat(ticker.waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofSeconds(9), Duration.ofSeconds(11));
    }

    @Test
    void readsLessAtATimeWhereASnapshotLastsTooLong() {
        SourceRows.EntityRows rows = open(Optional.empty());
        readTime = PacedRows.LONGEST_SNAPSHOT.multipliedBy(4);

        rows.read(KeyRange.ALL, 4_000);
        rows.read(KeyRange.ALL, 4_000);
        readTime = Duration.ofMillis(100);
        rows.read(KeyRange.ALL, 4_000);
        rows.read(KeyRange.ALL, 4_000);

        assertThat(asked).containsExactly(4_000, 1_000, 250, 500);
    }

    private SourceRows.EntityRows open(Optional<Integer> rowsPerSecond) {
        SourceRows source = entity -> new TimedRows();
        return new PacedRows(
                        source,
                        load -> new SourceGuard(
                                Optional::empty,
                                load,
                                SourceLimits.DEFAULT,
                                Duration.ofMinutes(1),
                                ticker,
                                Clock.systemUTC()),
                        rowsPerSecond,
                        ticker)
                .open(null);
    }

    /** Windows as large as they are asked for, each taking the same time. */
    private final class TimedRows implements SourceRows.EntityRows {
        @Override
        public ProjectedWindow read(KeyRange range, int maxRows) {
            asked.add(maxRows);
            ticker.pass(readTime);
            return new ProjectedWindow(List.of(), List.of(), maxRows, maxRows, Map.of(), Optional.empty(), false, 0);
        }

        @Override
        public ProjectedWindow read(Collection<SourceKey> keys) {
            throw new AssertionError("not asked for here");
        }

        @Override
        public KeyContents now(TablePlan table, ItemKey key, Collection<SourceRow> hints) {
            throw new AssertionError("not asked for here");
        }

        @Override
        public SourceLoad load() {
            return new SourceLoad(1, 1, 151, 0, OptionalLong.empty(), List.of());
        }

        @Override
        public SourceSchema structure(Collection<String> tables) {
            throw new AssertionError("not asked for here");
        }

        @Override
        public Duration longestSnapshot() {
            return readTime;
        }

        @Override
        public Optional<SourceKey> next(KeyRange range, long rows) {
            return Optional.empty();
        }

        @Override
        public long count(KeyRange range) {
            return 0;
        }

        @Override
        public String sourceTable() {
            return "t";
        }

        @Override
        public boolean canBeKey(SourceKey key) {
            return true;
        }

        @Override
        public Map<SourceKey, RowItems> of(Collection<SourceKey> rows) {
            return Map.of();
        }

        @Override
        public void close() {}
    }
}
