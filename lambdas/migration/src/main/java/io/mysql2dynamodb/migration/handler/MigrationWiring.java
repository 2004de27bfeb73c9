package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.RunPlans;
import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.migration.TargetItems;
import io.mysql2dynamodb.migration.copy.ChunkCopying;
import io.mysql2dynamodb.migration.source.SessionRows;
import io.mysql2dynamodb.migration.target.DynamoItems;
import io.mysql2dynamodb.migration.target.DynamoSegments;
import io.mysql2dynamodb.migration.verify.ChunkVerifying;
import io.mysql2dynamodb.migration.verify.SegmentScanning;
import io.mysql2dynamodb.migration.verify.VerificationSummary;
import io.mysql2dynamodb.platform.Wiring;

/** Puts the parts of stage 7 together. Thread-safe. */
final class MigrationWiring {
    private final Wiring wiring;
    private final RunPlans plans;

    MigrationWiring(Wiring wiring) {
        this.wiring = wiring;
        this.plans = new RunPlans(wiring.artifacts());
    }

    Wiring platform() {
        return wiring;
    }

    RunPlans plans() {
        return plans;
    }

    ChunkCopying copying() {
        return new ChunkCopying(wiring.chunks(), wiring.artifacts(), sourceRows(), targetItems(), wiring.clock());
    }

    ChunkVerifying verifying() {
        return new ChunkVerifying(wiring.chunks(), wiring.artifacts(), sourceRows(), targetItems(), wiring.clock());
    }

    SegmentScanning scanning() {
        return new SegmentScanning(
                wiring.chunks(),
                wiring.artifacts(),
                sourceRows(),
                new DynamoSegments(wiring.dynamo(), wiring.tableNames()),
                wiring.clock());
    }

    VerificationSummary summary() {
        return new VerificationSummary(wiring.artifacts(), wiring.chunks(), wiring.clock());
    }

    SourceRows sourceRows() {
        return new SessionRows(wiring.source());
    }

    private TargetItems targetItems() {
        return new DynamoItems(wiring.dynamo(), wiring.tableNames());
    }
}
