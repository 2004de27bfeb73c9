package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.copy.ChunkCopying;
import io.mysql2dynamodb.migration.guard.Hold;
import io.mysql2dynamodb.migration.guard.SourceHeldException;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import java.util.List;
import java.util.Optional;

/**
 * Copies a chunk, or as much of it as the time allows. Repeating a call gives the same items and the same figures.
 *
 * <p>The claim on the table keeps other runs away. Where the source is quiet, plain batches rest on it and on the chunk's
 * lease; beside a live application nothing rests on either: a put that comes late finds the key taken.
 */
public final class CopyChunk extends JsonHandler<ChunkInput, CopyChunk.Output> {
    private final MigrationWiring wiring;

    /**
     * What this call did.
     *
     * @param done whether the chunk is at its end
     * @param cursor what to call again with when it is not
     * @param rowsRead source rows read
     * @param written items written
     * @param quarantined rows that cannot be items
     * @param held why nothing was read and how long to wait before the next call, if so
     */
    public record Output(
            boolean done,
            Optional<List<String>> cursor,
            long rowsRead,
            long written,
            long quarantined,
            Optional<Hold> held) {}

    public CopyChunk() {
        this(Wiring.fromEnvironment());
    }

    public CopyChunk(Wiring wiring) {
        super(ChunkInput.class);
        this.wiring = new MigrationWiring(wiring);
    }

    @Override
    protected Output handle(ChunkInput input) {
        try {
            return step(input);
        } catch (SourceHeldException e) {
            return new Output(false, input.cursor(), 0, 0, 0, Optional.of(e.hold()));
        }
    }

    private Output step(ChunkInput input) {
        Wiring platform = wiring.platform();
        RunPlan run = wiring.plans().planned(input.run());
        wiring.tableClaim()
                .take(input.run(), List.of(run.table(input.chunk().table()).contract()));
        ChunkCopying.Step step = wiring.copying(input.run())
                .copy(run, input.chunk(), input.cursor(), platform.settings().chunkTime());
        return new Output(
                step.cursor().isEmpty(),
                step.cursor(),
                step.figures().rowsRead(),
                step.figures().written(),
                step.figures().quarantined(),
                Optional.empty());
    }
}
