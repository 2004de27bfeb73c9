package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.RunPlans;
import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.migration.check.InputCheck;
import io.mysql2dynamodb.migration.check.SourceCheck;
import io.mysql2dynamodb.migration.check.TargetCheck;
import io.mysql2dynamodb.migration.copy.ChunkCopying;
import io.mysql2dynamodb.migration.copy.ChunkWriting;
import io.mysql2dynamodb.migration.estimate.Estimator;
import io.mysql2dynamodb.migration.estimate.Prices;
import io.mysql2dynamodb.migration.guard.ConnectionBudget;
import io.mysql2dynamodb.migration.parity.ParityCheck;
import io.mysql2dynamodb.migration.plan.ChunkSize;
import io.mysql2dynamodb.migration.plan.Manifest;
import io.mysql2dynamodb.migration.plan.MigrationPlanning;
import io.mysql2dynamodb.migration.plan.TableClaim;
import io.mysql2dynamodb.migration.repair.RepairRounds;
import io.mysql2dynamodb.migration.repair.Repairing;
import io.mysql2dynamodb.migration.source.SessionKeys;
import io.mysql2dynamodb.migration.source.SessionRows;
import io.mysql2dynamodb.migration.target.DynamoBackfill;
import io.mysql2dynamodb.migration.target.DynamoContents;
import io.mysql2dynamodb.migration.target.DynamoItems;
import io.mysql2dynamodb.migration.target.DynamoSegments;
import io.mysql2dynamodb.migration.verify.ChunkVerifying;
import io.mysql2dynamodb.migration.verify.GrowingPause;
import io.mysql2dynamodb.migration.verify.SecondLook;
import io.mysql2dynamodb.migration.verify.SegmentScanning;
import io.mysql2dynamodb.migration.verify.VerificationSummary;
import io.mysql2dynamodb.parity.DynamoAnswers;
import io.mysql2dynamodb.platform.Settings;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.ledger.RunOptions;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.target.Backoff;
import io.mysql2dynamodb.target.DynamoVersionedItems;
import io.mysql2dynamodb.target.Ticker;
import java.time.Duration;
import java.util.Optional;

/** Puts the parts of stage 7 together. Thread-safe. */
final class MigrationWiring {
    /** Before the first second reading of an answer; five readings take eight seconds. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final Wiring wiring;
    private final RunPlans plans;
    private final DynamoItems items;
    private final DynamoBackfill backfill;

    MigrationWiring(Wiring wiring) {
        this.wiring = wiring;
        this.plans = new RunPlans(wiring.artifacts());
        this.items = new DynamoItems(wiring.dynamo(), wiring.tableNames());
        this.backfill = new DynamoBackfill(wiring.dynamo(), wiring.tableNames());
    }

    Wiring platform() {
        return wiring;
    }

    RunPlans plans() {
        return plans;
    }

    /** Copying as the run's options ask: the chunks that are copied at a time share the ceiling evenly. */
    ChunkCopying copying(String run) {
        Pacing pacing = pacing(run);
        RunOptions options = wiring.runs().require(run).options();
        Optional<Double> unitsPerSecond =
                options.writeUnitsPerSecond().map(units -> (double) units / pacing.chunksAtATime());
        return new ChunkCopying(
                wiring.chunks(),
                wiring.artifacts(),
                pacing.rows(sourceRows()),
                writing(options.live(), unitsPerSecond),
                wiring.clock());
    }

    private ChunkWriting writing(boolean live, Optional<Double> unitsPerSecond) {
        ChunkWriting writing = live
                ? ChunkWriting.live(backfill.under(unitsPerSecond))
                : ChunkWriting.plain(items.under(unitsPerSecond));
        return writing.affording(unitsPerSecond);
    }

    ChunkVerifying verifying(String run) {
        return new ChunkVerifying(
                wiring.chunks(),
                wiring.artifacts(),
                pacing(run).rows(sourceRows()),
                items,
                secondLook(run),
                wiring.clock());
    }

    SegmentScanning scanning(String run) {
        return new SegmentScanning(
                wiring.chunks(),
                wiring.artifacts(),
                sourceRows(),
                pacing(run).segments(new DynamoSegments(wiring.dynamo(), wiring.tableNames()), wiring.source()),
                items,
                secondLook(run),
                wiring.clock());
    }

    Repairing repairing(String run) {
        return new Repairing(
                wiring.chunks(),
                wiring.artifacts(),
                new SessionKeys(wiring.source()),
                table -> new DynamoVersionedItems(
                        wiring.dynamo(), wiring.tableNames().physical(table), table.partitionKey(), Backoff.DEFAULT),
                secondLook(run),
                wiring.clock());
    }

    RepairRounds repairRounds() {
        return new RepairRounds(wiring.artifacts(), wiring.chunks());
    }

    private SecondLook secondLook(String run) {
        return wiring.runs().require(run).options().live() ? SecondLook.LIVE : SecondLook.QUIET;
    }

    ParityCheck parity() {
        return new ParityCheck(
                wiring.artifacts(),
                wiring.source(),
                new DynamoAnswers(wiring.dynamo(), wiring.tableNames()::physical),
                new GrowingPause(FIRST_PAUSE),
                wiring.clock());
    }

    Pacing pacing(String run) {
        return new Pacing(run, wiring, Ticker.SYSTEM);
    }

    VerificationSummary summary() {
        return new VerificationSummary(wiring.artifacts(), wiring.chunks(), wiring.clock());
    }

    MigrationPlanning planning() {
        return new MigrationPlanning(
                wiring.source(),
                sourceRows(),
                plans,
                new Manifest(wiring.artifacts()),
                tableClaim(),
                new ChunkSize(wiring.settings().chunkTime()),
                wiring.settings().copyConcurrency());
    }

    /** How many chunks may be worked on at a time, as the source is now. */
    ConnectionBudget connections(String run) {
        try (SourceSession session = wiring.source().open()) {
            return ConnectionBudget.of(
                    session.load(),
                    wiring.settings().copyConcurrency(),
                    ConnectionBudget.connectionsPerChunk(plans.planned(run)));
        }
    }

    TableClaim tableClaim() {
        return new TableClaim(
                wiring.leases(), wiring.tableNames(), wiring.settings().chunkTime());
    }

    InputCheck inputCheck() {
        return new InputCheck(
                wiring.runs(),
                wiring.artifacts(),
                plans,
                wiring.tableNames(),
                wiring.settings().copyConcurrency(),
                new SourceCheck(wiring.source(), sourceRows(), plans, new Manifest(wiring.artifacts())),
                new TargetCheck(
                        new DynamoContents(wiring.dynamo(), wiring.tableNames()),
                        wiring.tableNames(),
                        wiring.leases(),
                        wiring.clock()),
                new Estimator(sourceRows(), prices()));
    }

    private Prices prices() {
        Settings settings = wiring.settings();
        return new Prices(
                settings.millionWriteUnitsPrice().orElse(Prices.US_EAST_1.millionWriteUnits()),
                settings.millionReadUnitsPrice().orElse(Prices.US_EAST_1.millionReadUnits()),
                settings.gigabyteMonthPrice().orElse(Prices.US_EAST_1.gigabyteMonth()));
    }

    private SourceRows sourceRows() {
        return new SessionRows(wiring.source());
    }
}
