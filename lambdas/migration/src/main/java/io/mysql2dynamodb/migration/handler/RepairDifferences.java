package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.repair.RepairLine;
import io.mysql2dynamodb.migration.repair.Repairing;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import java.util.List;
import java.util.Optional;

/** Repairs the keys of one differences file, or as many as the time allows. Repeating a call is harmless. */
public final class RepairDifferences extends JsonHandler<RepairDifferences.Input, RepairDifferences.Output> {
    private final MigrationWiring wiring;

    /**
     * Which file.
     *
     * @param run the run
     * @param differences the file's line of the manifest
     * @param cursor where the call before stopped; left out to begin the file
     */
    public record Input(String run, RepairLine differences, Optional<List<String>> cursor) {}

    /**
     * What this call did.
     *
     * @param done whether the file is at its end
     * @param cursor what to call again with when it is not
     * @param repaired items written anew
     * @param tombstoned keys marked as deleted
     * @param left keys that stay as they are
     */
    public record Output(boolean done, Optional<List<String>> cursor, long repaired, long tombstoned, long left) {}

    public RepairDifferences() {
        this(Wiring.fromEnvironment());
    }

    public RepairDifferences(Wiring wiring) {
        super(Input.class);
        this.wiring = new MigrationWiring(wiring);
    }

    @Override
    protected Output handle(Input input) {
        RunPlan run = wiring.plans().planned(input.run());
        wiring.tableClaim()
                .take(
                        input.run(),
                        List.of(run.table(input.differences().table()).contract()));
        Repairing.Step step = wiring.repairing(input.run())
                .repair(
                        run,
                        input.differences(),
                        input.cursor(),
                        wiring.platform().settings().chunkTime());
        return new Output(
                step.cursor().isEmpty(),
                step.cursor(),
                step.figures().repaired(),
                step.figures().tombstoned(),
                step.figures().left());
    }
}
