package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.accounting.Acceptance;
import io.mysql2dynamodb.migration.accounting.Accounting;
import io.mysql2dynamodb.migration.accounting.CopyAccounts;
import io.mysql2dynamodb.migration.plan.Manifest;
import io.mysql2dynamodb.migration.source.SessionCounts;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.ledger.ChunkStep;
import io.mysql2dynamodb.source.SourceSession;
import java.util.List;

/** Closes the accounts of the copy: every source row is an item, superseded, quarantined or excluded. */
public final class SummarizeCopy extends JsonHandler<RunInput, SummarizeCopy.Output> {
    private final MigrationWiring wiring;

    /**
     * What the accounts say.
     *
     * @param quarantined rows that cannot be items
     * @param accepted whether the run's input accepts all of them beforehand; true when there is none
     * @param facts for the gate
     */
    public record Output(long quarantined, boolean accepted, List<String> facts) {}

    public SummarizeCopy() {
        this(Wiring.fromEnvironment());
    }

    public SummarizeCopy(Wiring wiring) {
        super(RunInput.class);
        this.wiring = new MigrationWiring(wiring);
    }

    @Override
    protected Output handle(RunInput input) {
        Wiring platform = wiring.platform();
        RunPlan run = wiring.plans().planned(input.run());
        Accounting accounting;
        try (SourceSession session = platform.source().open()) {
            accounting = new CopyAccounts(
                            platform.artifacts(),
                            new SessionCounts(session),
                            platform.runs().require(input.run()).options().live())
                    .close(
                            run,
                            new Manifest(platform.artifacts()).chunks(input.run()),
                            platform.chunks().outcomes(input.run(), ChunkStep.COPY));
        }
        return new Output(
                accounting.total().quarantined(),
                Acceptance.covers(
                        accounting.total().quarantinedByReason(),
                        platform.runs().require(input.run()).acceptQuarantine()),
                accounting.facts());
    }
}
