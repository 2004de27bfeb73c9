package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.guard.Hold;
import io.mysql2dynamodb.migration.guard.SourceHeldException;
import io.mysql2dynamodb.migration.verify.ChunkVerifying;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import java.util.List;
import java.util.Optional;

/** Compares a chunk's rows with their items, or as many as the time allows. Nothing is written to the target. */
public final class VerifyChunk extends JsonHandler<ChunkInput, VerifyChunk.Output> {
    private final MigrationWiring wiring;

    /**
     * What this call found.
     *
     * @param done whether the chunk is at its end
     * @param cursor what to call again with when it is not
     * @param matching items that are what their row projects to
     * @param mismatched items that differ
     * @param missing rows without an item
     * @param held why nothing was read and how long to wait before the next call, if so
     */
    public record Output(
            boolean done,
            Optional<List<String>> cursor,
            long matching,
            long mismatched,
            long missing,
            Optional<Hold> held) {}

    public VerifyChunk() {
        this(Wiring.fromEnvironment());
    }

    public VerifyChunk(Wiring wiring) {
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
        RunPlan run = wiring.plans().planned(input.run());
        ChunkVerifying.Step step = wiring.verifying(input.run())
                .verify(
                        run,
                        input.chunk(),
                        input.cursor(),
                        wiring.platform().settings().chunkTime());
        return new Output(
                step.cursor().isEmpty(),
                step.cursor(),
                step.figures().allItems().matching(),
                step.figures().allItems().mismatched(),
                step.figures().allItems().missing(),
                Optional.empty());
    }
}
