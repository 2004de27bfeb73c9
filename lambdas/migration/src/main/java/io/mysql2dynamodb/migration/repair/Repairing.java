package io.mysql2dynamodb.migration.repair;

import io.mysql2dynamodb.migration.ChunkNotes;
import io.mysql2dynamodb.migration.Deadline;
import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.StepTimer;
import io.mysql2dynamodb.migration.repair.SourceKeys.OpenKeys;
import io.mysql2dynamodb.migration.verify.DifferenceLine;
import io.mysql2dynamodb.migration.verify.SecondLook;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.JsonLines;
import io.mysql2dynamodb.platform.artifact.JsonLinesWriter;
import io.mysql2dynamodb.platform.ledger.ChunkLease;
import io.mysql2dynamodb.platform.ledger.ChunkLedger;
import io.mysql2dynamodb.platform.ledger.ChunkStep;
import io.mysql2dynamodb.platform.ledger.RepairFigures;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.target.Backoff;
import io.mysql2dynamodb.target.Reconciler;
import io.mysql2dynamodb.target.VersionedItems;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One step of repairing the keys of one differences file, noted in the ledger. Repeating a step is harmless: what it had
 * repaired is right by then.
 */
public final class Repairing {
    private final ChunkLedger ledger;
    private final ArtifactStore artifacts;
    private final SourceKeys source;
    private final VersionedTables target;
    private final SecondLook again;
    private final Clock clock;

    /** @param again how often a repaired key is looked at again before it counts as differing */
    public Repairing(
            ChunkLedger ledger,
            ArtifactStore artifacts,
            SourceKeys source,
            VersionedTables target,
            SecondLook again,
            Clock clock) {
        this.ledger = ledger;
        this.artifacts = artifacts;
        this.source = source;
        this.target = target;
        this.again = again;
        this.clock = clock;
    }

    /**
     * What a step did.
     *
     * @param figures its figures, not those of the steps before
     * @param cursor where the next step goes on, the number of keys dealt with; empty when the file is done
     */
    public record Step(RepairFigures figures, Optional<List<String>> cursor) {}

    /**
     * Repairs from the cursor on.
     *
     * @param run the run's plan
     * @param line which file
     * @param cursor where the step before stopped; empty to begin the file anew
     * @param budget when to stop
     * @throws io.mysql2dynamodb.migration.schema.SourceSchemaChangedException the table's sources are not as planned
     */
    public Step repair(RunPlan run, RepairLine line, Optional<List<String>> cursor, Duration budget) {
        TablePlan table = run.table(line.table());
        StepTimer timer = new StepTimer(clock);
        Deadline deadline = Deadline.after(clock, budget);
        try (ChunkLease<RepairFigures> lease =
                        ledger.acquire(run.run(), ChunkStep.REPAIR, line.id(), run.contractHash(), cursor);
                OpenKeys keys = source.open(table);
                JsonLinesWriter left = new JsonLinesWriter(
                        artifacts,
                        MigrationArtifacts.leftByRepair(run.run(), line.id(), lease.attempt(), lease.number()))) {
            table.entities().forEach(entity -> run.requireUnchanged(entity, keys::structure));
            VersionedItems items = target.of(table.contract());
            KeyRepairer repairer =
                    new KeyRepairer(keys, items, new Reconciler(items, Backoff.DEFAULT), again, left::add);
            ChunkNotes<RepairFigures> notes = new ChunkNotes<>(lease, RepairFigures.NONE, clock);
            long done = cursor.map(texts -> Long.parseLong(texts.get(0))).orElse(0L);
            boolean ended = new JsonLines(artifacts)
                    .readWhile(line.differences(), DifferenceLine.class, new Rest(done, difference -> {
                        lease.check();
                        notes.finished(repairer.repair(difference.line()), difference.after());
                        return !deadline.passed();
                    }));
            if (ended) {
                notes.finished(RepairFigures.NONE, Optional.empty());
            }
            RepairFigures figures = notes.sum().plus(RepairFigures.step(timer.seconds(), left.commit()));
            notes.end(figures);
            return new Step(figures, notes.cursor());
        }
    }

    /** A difference and its place in the file. */
    private record Placed(DifferenceLine line, long number) {

        /** The cursor after it. */
        Optional<List<String>> after() {
            return Optional.of(List.of(String.valueOf(number)));
        }
    }

    /** Hands on the differences that lie after the cursor. Used by one thread. */
    private static final class Rest implements Predicate<DifferenceLine> {
        private final long skipped;
        private final Predicate<Placed> work;
        private long number;

        Rest(long skipped, Predicate<Placed> work) {
            this.skipped = skipped;
            this.work = work;
        }

        @Override
        public boolean test(DifferenceLine difference) {
            number++;
            return number <= skipped || work.test(new Placed(difference, number));
        }
    }
}
