package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.ChunkNotes;
import io.mysql2dynamodb.migration.Deadline;
import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.migration.StepTimer;
import io.mysql2dynamodb.migration.TargetItems;
import io.mysql2dynamodb.migration.TargetItems.TableItems;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One step of looking for items that no row gives in one segment, noted in the ledger. Nothing is written to the target. */
public final class SegmentScanning {
    private final ChunkLedger ledger;
    private final ArtifactStore artifacts;
    private final SourceRows source;
    private final SegmentTable tables;
    private final TargetItems target;
    private final SecondLook again;
    private final Clock clock;

    /** Opens the scan of a segment: only the attributes that are named. */
    @FunctionalInterface
    public interface SegmentTable {
        SegmentPages pages(SegmentLine segment, Set<String> attributes);
    }

    /**
     * @param tables scans tables
     * @param target reads items again
     * @param again how often a difference is looked at again before it counts
     */
    public SegmentScanning(
            ChunkLedger ledger,
            ArtifactStore artifacts,
            SourceRows source,
            SegmentTable tables,
            TargetItems target,
            SecondLook again,
            Clock clock) {
        this.ledger = ledger;
        this.artifacts = artifacts;
        this.source = source;
        this.tables = tables;
        this.target = target;
        this.again = again;
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
     * @param trace whether to look for each item's row; else items are counted and their keys added up, which is enough
     *     where they turn out to be the keys that were verified
     */
    public Step scan(RunPlan run, SegmentLine segment, Optional<List<String>> cursor, Duration budget, boolean trace) {
        TablePlan table = run.table(segment.table());
        StepTimer timer = new StepTimer(clock);
        Deadline deadline = Deadline.after(clock, budget);
        try (ChunkLease<ExtrasFigures> lease =
                        ledger.acquire(run.run(), ChunkStep.EXTRAS, segment.id(), run.contractHash(), cursor);
                OpenEntities entities = new OpenEntities(source, run, table);
                TableItems items = target.open(segment.table(), lease);
                Findings findings = Findings.of(artifacts, run.run(), "segment", segment.id(), lease)) {
            ChunkNotes<ExtrasFigures> notes = new ChunkNotes<>(lease, ExtrasFigures.NONE, clock);
            scanner(segment, trace, table.contract().keyNames(), entities.rows(), items, findings)
                    .scan(cursor, deadline, notes);
            Findings.Files files = findings.commit();
            ExtrasFigures figures =
                    notes.sum().plus(ExtrasFigures.step(timer.seconds(), files.samples(), files.differences()));
            notes.end(figures);
            return new Step(figures, notes.cursor());
        }
    }

    private SegmentScanner scanner(
            SegmentLine segment,
            boolean trace,
            List<String> keyNames,
            Map<String, RowKeys> rows,
            TableItems items,
            Findings findings) {
        if (!trace) {
            return new SegmentScanner(tables.pages(segment, PageCount.attributes(keyNames)), page -> {
                PageCount count = PageCount.of(page, keyNames);
                return ExtrasFigures.counted(count.items(), count.keys(), count.tombstones());
            });
        }
        PersistingExtras extras = new PersistingExtras(new PageJudge(segment.table(), keyNames, rows), items, again);
        return new SegmentScanner(
                tables.pages(segment, PageJudge.attributes(keyNames)), page -> extras.settle(page, findings::add));
    }
}
