package io.mysql2dynamodb.control;

import io.mysql2dynamodb.platform.ledger.RunOptions;
import java.util.Map;
import java.util.Optional;

/**
 * What an execution was started with; everything may be left out.
 *
 * @param run name of the run to begin or to go on with
 * @param contract key of the artifact that holds the contract
 * @param startAtStage first stage to run, 6 to 8
 * @param stopAfterStage last stage to run, 6 to 8, not before the first
 * @param acceptQuarantine how many rows of each quarantine reason are accepted beforehand
 * @param options how the run may work
 */
record RunInput(
        Optional<String> run,
        Optional<String> contract,
        int startAtStage,
        int stopAfterStage,
        Map<String, Long> acceptQuarantine,
        RunOptions options) {

    static final int FIRST_STAGE = 6;
    static final int LAST_STAGE = 8;

    RunInput {
        acceptQuarantine = Map.copyOf(acceptQuarantine);
    }
}
