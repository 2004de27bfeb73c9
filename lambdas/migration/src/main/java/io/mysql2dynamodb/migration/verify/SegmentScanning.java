package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.ChunkNotes;
import io.mysql2dynamodb.migration.Deadline;
import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.migration.StepTimer;
import io.mysql2dynamodb.migration.plan.SegmentLine;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.ledger.ChunkLease;
import io.mysql2dynamodb.platform.ledger.ChunkLedger;
import io.mysql2dynamodb.platform.ledger.ChunkStep;
import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.projection.TablePlan;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One step of looking for items without a row in one segment, noted in the ledger. Nothing is written to the target. */
public final class SegmentScanning {
    private final ChunkLedger ledger;
    private final SampleFiles samples;
    private final SourceRows source;
    private final SegmentTable tables;
    private final Clock clock;

    /** Opens the scan of a segment: keys and helper attributes only. */
    @FunctionalInterface
    public interface SegmentTable {
        SegmentPages pages(SegmentLine segment, List<String> keyNames);
    }

    public SegmentScanning(
            ChunkLedger ledger, ArtifactStore artifacts, SourceRows source, SegmentTable tables, Clock clock) {
        this.ledger = ledger;
        this.samples = new SampleFiles(artifacts);
        this.source = source;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * What a step found.
     *
     * @param figures its figures, not those of the steps before
     * @param cursor where the next step goes on; empty when the segment is done
     */
    public record Step(ExtrasFigures figures, Optional<List<String>> cursor) {}

    /**
     * Scans from the cursor on.
     *
     * @param run the run's plan
     * @param segment the segment
     * @param cursor where the step before stopped; empty to begin the segment anew
     * @param budget when to stop
     */
    public Step scan(RunPlan run, SegmentLine segment, Optional<List<String>> cursor, Duration budget) {
        TablePlan table = run.table(segment.table());
        StepTimer timer = new StepTimer(clock);
        Deadline deadline = Deadline.after(clock, budget);
        try (ChunkLease<ExtrasFigures> lease =
                        ledger.acquire(run.run(), ChunkStep.EXTRAS, segment.id(), run.contractHash(), cursor);
                OpenEntities entities = new OpenEntities(source, run, table)) {
            ChunkNotes<ExtrasFigures> notes = new ChunkNotes<>(lease, ExtrasFigures.NONE, clock);
            List<String> keyNames = table.contract().keyNames();
            PageJudge judge = new PageJudge(segment.table(), keyNames, entities.rows());
            List<Sample> found =
                    new SegmentScanner(tables.pages(segment, keyNames), judge).scan(cursor, deadline, notes);
            List<String> files = samples.write(
                    MigrationArtifacts.samples(run.run(), "segment", segment.id(), lease.attempt(), lease.number()),
                    found);
            ExtrasFigures figures = notes.sum().plus(new ExtrasFigures(0, 0, timer.seconds(), files));
            notes.end(figures);
            return new Step(figures, notes.cursor());
        }
    }
}
