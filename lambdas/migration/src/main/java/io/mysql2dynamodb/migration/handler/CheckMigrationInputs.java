package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.migration.check.InputCheck;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.checklist.Checklist;
import java.util.List;

/** Before stage 7: verified tables, a readable source, targets that nobody else has filled. */
public final class CheckMigrationInputs extends JsonHandler<RunInput, CheckMigrationInputs.Output> {
    private final MigrationWiring wiring;

    /**
     * What was found.
     *
     * @param checklist key of the checklist
     * @param facts for the gate before the copy
     * @param question what that gate asks
     */
    public record Output(String checklist, List<String> facts, String question) {}

    public CheckMigrationInputs() {
        this(Wiring.fromEnvironment());
    }

    public CheckMigrationInputs(Wiring wiring) {
        super(RunInput.class);
        this.wiring = new MigrationWiring(wiring);
    }

    @Override
    protected Output handle(RunInput input) {
        Wiring platform = wiring.platform();
        InputCheck.Judged judged = wiring.inputCheck().check(input.run());
        var checklist = new Checklist(input.run(), MigrationArtifacts.STAGE, Checklist.Side.INPUTS, judged.items());
        return new Output(checklist.saveAndRequire(platform.artifacts()), judged.facts(), judged.question());
    }
}
