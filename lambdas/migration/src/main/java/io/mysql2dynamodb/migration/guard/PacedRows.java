package io.mysql2dynamodb.migration.guard;

import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.KeyContents;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.source.SourceLoad;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.Ticker;
import io.mysql2dynamodb.target.TokenBucket;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The source, read no faster and no longer at a time than a run may: before each window the guard is asked, the rows per
 * second are kept, and windows get smaller where their snapshots last too long.
 */
public final class PacedRows implements SourceRows {
    /**
     * How long one snapshot may last. While it does, InnoDB keeps the old version of every row that is changed; seconds of
     * that are what any report query costs, minutes make the history list grow
     * (https://dev.mysql.com/doc/refman/8.0/en/innodb-purge-configuration.html).
     */
    static final Duration LONGEST_SNAPSHOT = Duration.ofSeconds(5);

    private final SourceRows rows;
    private final Function<Supplier<SourceLoad>, SourceGuard> guards;
    private final Optional<Integer> rowsPerSecond;
    private final Ticker ticker;

    /**
     * @param rows the source
     * @param guards makes the guard of a connection, by how that connection learns how busy the source is
     * @param rowsPerSecond rows that one connection may read per second; empty for no cap
     */
    public PacedRows(
            SourceRows rows,
            Function<Supplier<SourceLoad>, SourceGuard> guards,
            Optional<Integer> rowsPerSecond,
            Ticker ticker) {
        this.rows = rows;
        this.guards = guards;
        this.rowsPerSecond = rowsPerSecond;
        this.ticker = ticker;
    }

    @Override
    public EntityRows open(EntityPlan entity) {
        return new Paced(rows.open(entity));
    }

    private final class Paced implements EntityRows {
        private final EntityRows open;
        private final SourceGuard guard;
        private final Optional<TokenBucket> bucket;
        private final int most;
        private int fitting;
        private long unpaid;

        private Paced(EntityRows open) {
            this.open = open;
            this.guard = guards.apply(open::load);
            this.bucket = rowsPerSecond.map(rate -> new TokenBucket(rate, rate, ticker));
            this.most = rowsPerSecond.orElse(Integer.MAX_VALUE);
            this.fitting = most;
        }

        @Override
        public ProjectedWindow read(KeyRange range, int maxRows) {
            guard.admit();
            bucket.ifPresent(tokens -> tokens.await((double) unpaid));
            int allowed = Math.min(maxRows, fitting);
            long begun = ticker.nanos();
            ProjectedWindow window = open.read(range, allowed);
            unpaid = window.rowsRead();
            fit(allowed, ticker.nanos() - begun);
            return window;
        }

        @Override
        public ProjectedWindow read(Collection<SourceKey> keys) {
            return open.read(keys);
        }

        @Override
        public KeyContents now(TablePlan table, ItemKey key, Collection<SourceRow> hints) {
            return open.now(table, key, hints);
        }

        /** Shrinks at once and grows twofold, as far as the cap allows. */
        private void fit(int asked, long nanos) {
            long bound = LONGEST_SNAPSHOT.toNanos();
            if (nanos > bound) {
                fitting = (int) Math.max(1, (double) asked * bound / nanos);
            } else if (nanos < bound / 2) {
                fitting = (int) Math.min(most, 2L * fitting);
            }
        }

        @Override
        public SourceLoad load() {
            return open.load();
        }

        @Override
        public Duration longestSnapshot() {
            return open.longestSnapshot();
        }

        @Override
        public SourceSchema structure(Collection<String> tables) {
            return open.structure(tables);
        }

        @Override
        public Optional<SourceKey> next(KeyRange range, long count) {
            return open.next(range, count);
        }

        @Override
        public long count(KeyRange range) {
            return open.count(range);
        }

        @Override
        public String sourceTable() {
            return open.sourceTable();
        }

        @Override
        public boolean canBeKey(SourceKey key) {
            return open.canBeKey(key);
        }

        @Override
        public Map<SourceKey, RowItems> of(Collection<SourceKey> keys) {
            return open.of(keys);
        }

        @Override
        public void close() {
            open.close();
        }
    }
}
