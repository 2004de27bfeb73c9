package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.RunPlans;
import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.migration.check.InputCheck;
import io.mysql2dynamodb.migration.check.SourceCheck;
import io.mysql2dynamodb.migration.check.TargetCheck;
import io.mysql2dynamodb.migration.copy.ChunkCopying;
import io.mysql2dynamodb.migration.plan.ChunkSize;
import io.mysql2dynamodb.migration.plan.Manifest;
import io.mysql2dynamodb.migration.plan.MigrationPlanning;
import io.mysql2dynamodb.migration.plan.TableClaim;
import io.mysql2dynamodb.migration.source.SessionRows;
import io.mysql2dynamodb.migration.target.DynamoItems;
import io.mysql2dynamodb.migration.target.DynamoSegments;
import io.mysql2dynamodb.migration.verify.ChunkVerifying;
import io.mysql2dynamodb.migration.verify.SecondLook;
import io.mysql2dynamodb.migration.verify.SegmentScanning;
import io.mysql2dynamodb.migration.verify.VerificationSummary;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.target.SegmentedScan;
import java.util.Optional;

/** Puts the parts of stage 7 together. Thread-safe. */
final class MigrationWiring {
    private final Wiring wiring;
    private final RunPlans plans;
    private final DynamoItems items;

    MigrationWiring(Wiring wiring) {
        this.wiring = wiring;
        this.plans = new RunPlans(wiring.artifacts());
        this.items = new DynamoItems(wiring.dynamo(), wiring.tableNames());
    }

    Wiring platform() {
        return wiring;
    }

    RunPlans plans() {
        return plans;
    }

    /** @param unitsPerSecond write units that one chunk may consume per second; empty for no ceiling */
    ChunkCopying copying(Optional<Double> unitsPerSecond) {
        return new ChunkCopying(
                wiring.chunks(), wiring.artifacts(), sourceRows(), items.under(unitsPerSecond), wiring.clock());
    }

    ChunkVerifying verifying(String run) {
        return new ChunkVerifying(
                wiring.chunks(), wiring.artifacts(), sourceRows(), items, secondLook(run), wiring.clock());
    }

    SegmentScanning scanning(String run) {
        return new SegmentScanning(
                wiring.chunks(),
                wiring.artifacts(),
                sourceRows(),
                new DynamoSegments(wiring.dynamo(), wiring.tableNames()),
                items,
                secondLook(run),
                wiring.clock());
    }

    private SecondLook secondLook(String run) {
        return wiring.runs().require(run).options().live() ? SecondLook.LIVE : SecondLook.QUIET;
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
                new SourceCheck(wiring.source(), sourceRows(), plans, new Manifest(wiring.artifacts())),
                new TargetCheck(new SegmentedScan(wiring.dynamo())::isEmpty, wiring.leases(), wiring.clock()));
    }

    private SourceRows sourceRows() {
        return new SessionRows(wiring.source());
    }
}
