package io.mysql2dynamodb.migration.accounting;

import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.plan.ChunkLine;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.ChildFigures;
import io.mysql2dynamodb.platform.ledger.ChunkOutcome;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import io.mysql2dynamodb.projection.ChildPlan;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.TablePlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Closes the accounts of a run's copy: per chunk, per entity and child table, and in total; against what the source itself
 * counts, where it is quiet. What a live source counts is of another moment than what the copy read; there the figures close
 * in themselves, and whether they are right is for the verification to say.
 */
public final class CopyAccounts {
    private final ArtifactStore artifacts;
    private final SourceCounts source;
    private final boolean live;

    /** @param live whether the application wrote while the run copied */
    public CopyAccounts(ArtifactStore artifacts, SourceCounts source, boolean live) {
        this.artifacts = artifacts;
        this.source = source;
        this.live = live;
    }

    /**
     * Closes the accounts and keeps them.
     *
     * @param run the run's plan
     * @param chunks its manifest
     * @param outcomes what came of its chunks
     * @throws ChunksNotCopiedException a chunk is not copied to its end with this contract
     * @throws AccountingDoesNotCloseException figures do not close; nothing is kept
     */
    public Accounting close(RunPlan run, List<ChunkLine> chunks, List<ChunkOutcome<CopyFigures>> outcomes) {
        Map<String, ChunkOutcome<CopyFigures>> byChunk =
                outcomes.stream().collect(Collectors.toMap(ChunkOutcome::chunkId, Function.identity()));
        requireCopied(run, chunks, byChunk);
        List<String> gaps = new ArrayList<>(chunks.stream()
                .map(chunk -> byChunk.get(chunk.id()))
                .filter(outcome -> !outcome.figures().closes())
                .map(outcome ->
                        "chunk " + outcome.chunkId() + ": " + Equations.of(outcome.figures()) + " does not close")
                .toList());
        Accounting accounting = accounts(run, source, live, (table, entity) -> chunks.stream()
                .filter(chunk -> chunk.table().equals(table) && chunk.entity().equals(entity.entityType()))
                .map(chunk -> byChunk.get(chunk.id()).figures())
                .reduce(CopyFigures.NONE, CopyFigures::plus));
        gaps.addAll(accounting.gaps(live));
        if (!gaps.isEmpty()) {
            throw new AccountingDoesNotCloseException(gaps);
        }
        artifacts.put(MigrationArtifacts.accounting(run.run()), Json.writePretty(accounting));
        return accounting;
    }

    /** The accounts that were closed last, if there are any. */
    public static Optional<Accounting> read(ArtifactStore artifacts, String run) {
        String key = MigrationArtifacts.accounting(run);
        return artifacts
                .get(key)
                .map(text ->
                        Json.read(new String(text, StandardCharsets.UTF_8), Accounting.class, artifacts.locate(key)));
    }

    private static void requireCopied(
            RunPlan run, List<ChunkLine> chunks, Map<String, ChunkOutcome<CopyFigures>> outcomes) {
        List<String> missing = chunks.stream()
                .map(ChunkLine::id)
                .filter(id -> !Optional.ofNullable(outcomes.get(id))
                        .filter(outcome ->
                                outcome.done() && outcome.contractHash().equals(run.contractHash()))
                        .isPresent())
                .toList();
        if (!missing.isEmpty()) {
            throw new ChunksNotCopiedException(missing);
        }
    }

    /**
     * Closes the accounts of all entities, without keeping them.
     *
     * @param run the plan
     * @param source counts rows apart from the copy
     * @param copied what was counted for an entity of a table
     * @throws AccountingDoesNotCloseException figures do not close
     */
    public static Accounting closed(
            RunPlan run, SourceCounts source, BiFunction<String, EntityPlan, CopyFigures> copied) {
        Accounting accounting = accounts(run, source, false, copied);
        List<String> gaps = accounting.gaps(false);
        if (!gaps.isEmpty()) {
            throw new AccountingDoesNotCloseException(gaps);
        }
        return accounting;
    }

    private static Accounting accounts(
            RunPlan run, SourceCounts source, boolean live, BiFunction<String, EntityPlan, CopyFigures> copied) {
        List<EntityAccount> entities = new ArrayList<>();
        for (TablePlan table : run.plan().tables()) {
            String name = table.contract().name();
            for (EntityPlan entity : table.entities()) {
                CopyFigures figures = copied.apply(name, entity);
                entities.add(new EntityAccount(
                        name,
                        entity.entityType(),
                        entity.sourceTable(),
                        source.rows(entity),
                        figures,
                        entity.children().stream()
                                .map(child -> child(source, live, child, figures))
                                .toList()));
            }
        }
        return Accounting.of(run.run(), run.contractHash(), entities);
    }

    private static ChildAccount child(SourceCounts source, boolean live, ChildPlan child, CopyFigures copied) {
        ChildFigures figures = copied.children().getOrDefault(child.name(), ChildFigures.NONE);
        long orphaned = source.orphans(child);
        return new ChildAccount(
                child.name(),
                child.targetTable(),
                (live ? figures.rows() : source.pairs(child)) + orphaned,
                figures.embedded(),
                figures.beyondLimit(),
                orphaned,
                figures.withQuarantinedParent(),
                figures.rows() - figures.embedded() - figures.beyondLimit() - figures.withQuarantinedParent());
    }
}
