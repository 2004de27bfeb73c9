package io.mysql2dynamodb.platform.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as the ledger knows it.
 *
 * @param run its name, unique in the ledger
 * @param contractHash hash of the contract that it is bound to for good, once it has one
 * @param createdAt when it was first prepared
 * @param executions names of the executions that worked on it, oldest first
 * @param acceptQuarantine how many rows of each quarantine reason the latest execution's input accepts beforehand
 * @param startAtStage first stage of the latest execution
 * @param stopAfterStage last stage of the latest execution
 * @param options how the latest execution may work
 * @param analysis what the latest execution's stage 1 looks at
 */
public record RunRecord(
        String run,
        Optional<String> contractHash,
        Instant createdAt,
        List<String> executions,
        Map<String, Long> acceptQuarantine,
        int startAtStage,
        int stopAfterStage,
        RunOptions options,
        AnalysisOptions analysis) {

    public RunRecord {
        executions = List.copyOf(executions);
        acceptQuarantine = Map.copyOf(acceptQuarantine);
    }

    /**
     * Hash of the contract that it is bound to.
     *
     * @throws NoContractBoundException if it was only analysed so far
     */
    public String requireContractHash() {
        return contractHash.orElseThrow(() -> new NoContractBoundException(run));
    }
}
