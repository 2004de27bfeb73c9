package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.parity.Parity;
import io.mysql2dynamodb.migration.parity.ParityCheck;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import java.util.List;
import java.util.Optional;

/** Asks the contract's read patterns of both sides, or as many as the time allows. Nothing is written to either. */
public final class CheckAccessPatterns extends JsonHandler<CheckAccessPatterns.Input, CheckAccessPatterns.Output> {
    private final MigrationWiring wiring;

    /**
     * Which run.
     *
     * @param run the run
     * @param cursor where the call before stopped; left out to begin
     */
    public record Input(String run, Optional<Integer> cursor) {}

    /**
     * What this call did.
     *
     * @param done whether all patterns are checked
     * @param cursor what to call again with when they are not
     * @param clean whether no pattern is answered differently; false while patterns are left
     * @param report key of the document for people
     * @param facts for the gate; empty while patterns are left
     */
    public record Output(boolean done, Optional<Integer> cursor, boolean clean, String report, List<String> facts) {}

    public CheckAccessPatterns() {
        this(Wiring.fromEnvironment());
    }

    public CheckAccessPatterns(Wiring wiring) {
        super(Input.class);
        this.wiring = new MigrationWiring(wiring);
    }

    @Override
    protected Output handle(Input input) {
        RunPlan run = wiring.plans().planned(input.run());
        ParityCheck.Step step = wiring.parity()
                .check(run, input.cursor(), wiring.platform().settings().chunkTime());
        return new Output(
                step.cursor().isEmpty(),
                step.cursor(),
                step.parity().map(Parity::clean).orElse(false),
                MigrationArtifacts.parityDocument(input.run()),
                step.parity().map(Parity::facts).orElse(List.of()));
    }
}
