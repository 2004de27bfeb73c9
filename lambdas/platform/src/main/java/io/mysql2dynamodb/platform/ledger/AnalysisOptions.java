package io.mysql2dynamodb.platform.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What stage 1 looks at beside the schema. The latest execution's input decides.
 *
 * @param logs keys of the artifacts that hold MySQL's logs, in the order in which they were written
 * @param rates key of the artifact in which people state rates
 * @param observeSeconds for how long the server's statement digests are watched; 0 for one look without rates
 * @param exactCounts whether the rows of each table are counted
 */
public record AnalysisOptions(List<String> logs, Optional<String> rates, int observeSeconds, boolean exactCounts) {

    /** A day: what Step Functions waits for without anybody wondering. */
    public static final int LONGEST_OBSERVATION = 86_400;

    /** No logs, no stated rates, one look at the digests, no counting. */
    public static final AnalysisOptions DEFAULT = new AnalysisOptions(List.of(), Optional.empty(), 0, false);

    public AnalysisOptions {
        logs = List.copyOf(logs);
        if (observeSeconds < 0 || observeSeconds > LONGEST_OBSERVATION) {
            throw new IllegalArgumentException(
                    "observeSeconds is " + observeSeconds + ", it must be from 0 to " + LONGEST_OBSERVATION);
        }
    }
}
