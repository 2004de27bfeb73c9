package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.migration.plan.Manifest;
import io.mysql2dynamodb.migration.repair.RepairRounds;
import io.mysql2dynamodb.migration.verify.Sample;
import io.mysql2dynamodb.migration.verify.Verification;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.ledger.RunRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The verdict of the verification, with every difference counted. Where the items of a table are not just those that were
 * verified, there is none yet: they are to be traced back to their rows first. Plans a round of repair where one may help.
 */
public final class SummarizeVerification
        extends JsonHandler<SummarizeVerification.Input, SummarizeVerification.Output> {
    /** Samples that the gate shows; the document has more of them. */
    private static final int SHOWN = 10;

    private final MigrationWiring wiring;

    /**
     * Which verification.
     *
     * @param run the run
     * @param repairs how many rounds of repair the execution has made before; left out for none
     */
    public record Input(String run, Optional<Integer> repairs) {}

    /**
     * The verdict.
     *
     * @param clean whether the copy can be relied on
     * @param report key of the document for people
     * @param scanAgain whether there is no verdict before the segments are scanned again
     * @param segments key of the manifest of the segments that the next scan is about
     * @param trace whether that scan looks for the row of each item
     * @param repair whether a round of repair is planned
     * @param repairs how many rounds there are, with that one
     * @param manifest key of its manifest; left out when there is none
     * @param facts for the gate
     */
    public record Output(
            boolean clean,
            String report,
            boolean scanAgain,
            String segments,
            boolean trace,
            boolean repair,
            int repairs,
            Optional<String> manifest,
            List<String> facts) {}

    public SummarizeVerification() {
        this(Wiring.fromEnvironment());
    }

    public SummarizeVerification(Wiring wiring) {
        super(Input.class);
        this.wiring = new MigrationWiring(wiring);
    }

    @Override
    protected Output handle(Input input) {
        String run = input.run();
        int made = input.repairs().orElse(0);
        RunRecord record = wiring.platform().runs().require(run);
        RepairRounds rounds = wiring.repairRounds();
        Verification verification = wiring.summary()
                .write(run, record.requireContractHash(), record.options().live(), rounds.made(run, made));
        boolean scanAgain = !verification.toTrace().isEmpty();
        boolean repair = !scanAgain
                && RepairRounds.another(verification, record.options().repairRounds());
        return new Output(
                verification.clean(),
                MigrationArtifacts.verificationDocument(run),
                scanAgain,
                scanAgain
                        ? new Manifest(wiring.platform().artifacts()).writeToTrace(run, verification.toTrace())
                        : MigrationArtifacts.segments(run),
                scanAgain || record.options().live(),
                repair,
                repair ? made + 1 : made,
                repair ? Optional.of(rounds.plan(run, made + 1, verification)) : Optional.empty(),
                repair
                        ? Stream.concat(verification.facts().stream(), samples(verification))
                                .toList()
                        : verification.facts());
    }

    private static Stream<String> samples(Verification verification) {
        return verification.samples().stream().limit(SHOWN).map(Sample::text);
    }
}
