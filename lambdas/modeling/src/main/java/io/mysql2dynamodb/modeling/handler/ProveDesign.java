package io.mysql2dynamodb.modeling.handler;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.output.DesignContract;
import io.mysql2dynamodb.modeling.proof.DesignProof;
import io.mysql2dynamodb.modeling.proof.DynamoScratchTables;
import io.mysql2dynamodb.modeling.proof.Proof;
import io.mysql2dynamodb.modeling.stage.ModelingArtifacts;
import io.mysql2dynamodb.modeling.stage.RunModel;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;

/**
 * Puts the design to the proof: on scratch tables, which are deleted, and a scratch database, which is dropped. Where no
 * scratch database is configured, every pattern is named as unproven.
 */
public final class ProveDesign extends JsonHandler<RunInput, ProveDesign.Output> {

    /** Before an answer of an index is read again; five readings take four seconds. */
    private static final long PAUSE_MILLIS = 250;

    private final Wiring wiring;

    public ProveDesign() {
        this(Wiring.fromEnvironment());
    }

    public ProveDesign(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(RunInput input) {
        ModelingArtifacts artifacts = new ModelingArtifacts(wiring.artifacts());
        Modeling modeling = new RunModel(artifacts, input.run()).modeling();
        Design design = modeling.design();
        MigrationContract contract = new DesignContract(modeling, design).contract();
        Proof proof = wiring.scratch().isEmpty()
                ? Proof.untried(contract, "no scratch database is configured to try it on")
                : new DesignProof(
                                wiring.source(),
                                wiring.scratch().get(),
                                () -> new DynamoScratchTables(
                                        wiring.dynamo(), wiring.settings().scratchTablePrefix()),
                                ProveDesign::pause)
                        .prove(modeling, design, contract);
        artifacts.writeProof(input.run(), proof);
        RunModel.requireProven(proof, wiring.artifacts().locate(ModelingArtifacts.proofDocument(input.run())));
        return new Output(proof.counts());
    }

    private static void pause(int reading) {
        try {
            Thread.sleep(reading * PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before an answer was read again", e);
        }
    }

    /** @param proven what was proven, in words */
    public record Output(String proven) {}
}
