package io.mysql2dynamodb.control;

import io.mysql2dynamodb.platform.ledger.AnalysisOptions;
import io.mysql2dynamodb.platform.ledger.RunOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an execution was started with; everything may be left out.
 *
 * @param run name of the run to begin or to go on with
 * @param contract key of the artifact that holds the contract
 * @param startAtStage first stage to run, one of {@link #STAGES}
 * @param stopAfterStage last stage to run, one of {@link #STAGES}, not before the first
 * @param acceptQuarantine how many rows of each quarantine reason are accepted beforehand
 * @param options how the run may work
 * @param analysis what stage 1 looks at
 * @param model whether stage 2 makes the contract
 * @param preferences key of the artifact with what is wanted of the design
 */
record RunInput(
        Optional<String> run,
        Optional<String> contract,
        int startAtStage,
        int stopAfterStage,
        Map<String, Long> acceptQuarantine,
        RunOptions options,
        AnalysisOptions analysis,
        boolean model,
        Optional<String> preferences) {

    /** The stages of this workflow. */
    static final List<Integer> STAGES = List.of(1, 2, 6, 7, 8);

    /** The stage that makes a contract. */
    static final int MODELING_STAGE = 2;

    /** The stage that first needs the contract, and with which a new run may begin if it has one. */
    static final int CONTRACT_STAGE = 6;

    RunInput {
        acceptQuarantine = Map.copyOf(acceptQuarantine);
    }

    /** Whether a stage is reached that needs a contract which the run does not make itself. */
    boolean reachesContract() {
        return stopAfterStage >= CONTRACT_STAGE && !model;
    }
}
