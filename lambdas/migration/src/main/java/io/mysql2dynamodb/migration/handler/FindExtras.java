package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.guard.Hold;
import io.mysql2dynamodb.migration.guard.SourceHeldException;
import io.mysql2dynamodb.migration.plan.SegmentLine;
import io.mysql2dynamodb.migration.verify.SegmentScanning;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import java.util.List;
import java.util.Optional;

/**
 * Scans a segment for items that no row gives, or as much of it as the time allows: counts the items and adds up their keys,
 * or looks for the row of each.
 */
public final class FindExtras extends JsonHandler<FindExtras.Input, FindExtras.Output> {
    private final MigrationWiring wiring;

    /**
     * Which segment.
     *
     * @param run the run
     * @param segment the segment's line of the manifest
     * @param cursor where the call before stopped; left out to begin the segment
     * @param trace whether to look for the row of each item; left out for yes
     */
    public record Input(String run, SegmentLine segment, Optional<List<String>> cursor, Optional<Boolean> trace) {}

    /**
     * What this call found.
     *
     * @param done whether the segment is at its end
     * @param cursor what to call again with when it is not
     * @param scanned items looked at
     * @param extra items without a row
     * @param held why nothing was read and how long to wait before the next call, if so
     */
    public record Output(boolean done, Optional<List<String>> cursor, long scanned, long extra, Optional<Hold> held) {}

    public FindExtras() {
        this(Wiring.fromEnvironment());
    }

    public FindExtras(Wiring wiring) {
        super(Input.class);
        this.wiring = new MigrationWiring(wiring);
    }

    @Override
    protected Output handle(Input input) {
        try {
            return step(input);
        } catch (SourceHeldException e) {
            return new Output(false, input.cursor(), 0, 0, Optional.of(e.hold()));
        }
    }

    private Output step(Input input) {
        RunPlan run = wiring.plans().planned(input.run());
        SegmentScanning.Step step = wiring.scanning(input.run())
                .scan(
                        run,
                        input.segment(),
                        input.cursor(),
                        wiring.platform().settings().chunkTime(),
                        input.trace().orElse(true));
        return new Output(
                step.cursor().isEmpty(),
                step.cursor(),
                step.figures().scanned(),
                step.figures().extra(),
                Optional.empty());
    }
}
