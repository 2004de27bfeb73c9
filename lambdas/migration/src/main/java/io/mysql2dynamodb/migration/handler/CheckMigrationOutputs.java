package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.migration.accounting.CopyAccounts;
import io.mysql2dynamodb.migration.check.OutputCheck;
import io.mysql2dynamodb.migration.parity.Parity;
import io.mysql2dynamodb.migration.verify.VerificationSummary;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.checklist.Checklist;

/** After stage 7: fails unless the verification is complete and clean; then other runs may have the tables. */
public final class CheckMigrationOutputs extends JsonHandler<RunInput, CheckMigrationOutputs.Output> {
    private final Wiring wiring;

    /** Key of the checklist. */
    public record Output(String checklist) {}

    public CheckMigrationOutputs() {
        this(Wiring.fromEnvironment());
    }

    public CheckMigrationOutputs(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(RunInput input) {
        String run = input.run();
        var items = OutputCheck.check(
                wiring.runs().require(run),
                CopyAccounts.read(wiring.artifacts(), run),
                VerificationSummary.read(wiring.artifacts(), run),
                Parity.read(wiring.artifacts(), run),
                wiring.gates().find(run, "quarantine"));
        var checklist = new Checklist(run, MigrationArtifacts.STAGE, Checklist.Side.OUTPUTS, items);
        Output output = new Output(checklist.saveAndRequire(wiring.artifacts()));
        MigrationWiring migration = new MigrationWiring(wiring);
        migration.tableClaim().end(run, migration.plans().contract(run).tables());
        return output;
    }
}
