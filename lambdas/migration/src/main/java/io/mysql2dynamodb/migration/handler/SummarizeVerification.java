package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.migration.verify.Repairs;
import io.mysql2dynamodb.migration.verify.Verification;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.ledger.RunRecord;
import java.util.List;

/** The verdict of the verification, with every difference counted. */
public final class SummarizeVerification extends JsonHandler<RunInput, SummarizeVerification.Output> {
    private final MigrationWiring wiring;

    /**
     * The verdict.
     *
     * @param clean whether the copy can be relied on
     * @param report key of the document for people
     * @param facts for the gate
     */
    public record Output(boolean clean, String report, List<String> facts) {}

    public SummarizeVerification() {
        this(Wiring.fromEnvironment());
    }

    public SummarizeVerification(Wiring wiring) {
        super(RunInput.class);
        this.wiring = new MigrationWiring(wiring);
    }

    @Override
    protected Output handle(RunInput input) {
        RunRecord record = wiring.platform().runs().require(input.run());
        Verification verification = wiring.summary()
                .write(input.run(), record.contractHash(), record.options().live(), Repairs.NONE);
        return new Output(
                verification.clean(), MigrationArtifacts.verificationDocument(input.run()), verification.facts());
    }
}
