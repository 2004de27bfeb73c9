package io.mysql2dynamodb.migration.estimate;

import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.migration.SourceRows.EntityRows;
import io.mysql2dynamodb.migration.Words;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Estimates a copy from what the source tells without being read: rows are counted where that is cheap, else InnoDB's
 * estimate is taken; what a row becomes is told by projecting a few hundred rows from three places of each entity.
 */
public final class Estimator {
    /** Rows of each place; together a small window of the copy. */
    private static final int SAMPLED = 200;

    private static final int PLACES = 3;

    /** Up to so many rows a count takes some ten milliseconds: it reads the primary key's index. */
    private static final long COUNTED = 100_000;

    private final SourceRows source;
    private final Prices prices;

    public Estimator(SourceRows source, Prices prices) {
        this.source = source;
        this.prices = prices;
    }

    /** Estimates the copy of a run's contract at that pace. */
    public Estimate estimate(RunPlan run, Pace pace) {
        List<EntityEstimate> entities = new ArrayList<>();
        for (TablePlan table : run.plan().tables()) {
            table.entities().forEach(entity -> entities.add(estimate(run, table, entity)));
        }
        return Estimate.of(run.contractHash(), entities, pace, prices, unknown(entities));
    }

    private EntityEstimate estimate(RunPlan run, TablePlan table, EntityPlan entity) {
        Optional<SourceTable> known = run.schema().table(entity.sourceTable());
        boolean exact = known.filter(found -> !found.view() && found.estimatedRows() > COUNTED)
                .isEmpty();
        EntitySample sample = new EntitySample(table.contract());
        try (EntityRows rows = source.open(entity)) {
            long all = exact ? rows.count(KeyRange.ALL) : known.orElseThrow().estimatedRows();
            KeyRange rest = KeyRange.ALL;
            long step = Math.min(all, COUNTED) / PLACES;
            for (int place = 0; place < PLACES; place++) {
                sample.add(rows.read(rest, SAMPLED));
                Optional<SourceKey> next = step > SAMPLED ? rows.next(rest, step) : Optional.empty();
                if (next.isEmpty()) {
                    break;
                }
                rest = rest.continuedAfter(next.get());
            }
            return sample.of(entity.entityType(), entity.sourceTable(), all, exact);
        }
    }

    private static List<String> unknown(List<EntityEstimate> entities) {
        List<String> unknown = new ArrayList<>();
        for (EntityEstimate entity : entities) {
            if (!entity.rowsExact()) {
                unknown.add("how many rows '" + entity.sourceTable() + "' has: " + Words.number(entity.rows())
                        + " is InnoDB's estimate, which may be off by half; their items were measured on "
                        + Words.count(entity.sampledRows(), "row") + " of its first " + Words.number(COUNTED));
            }
        }
        unknown.add("how fast the source delivers, and whether writes are repeated after throttling");
        return unknown;
    }
}
