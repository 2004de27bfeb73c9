package io.mysql2dynamodb.analysis.workload.stated;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a person states of one pattern.
 *
 * @param pointer where in the file, as a JSON pointer
 * @param pattern which pattern
 * @param averageRps executions a second on average
 * @param peakRps executions a second at the busiest time
 * @param peakWindowSeconds how long that time is
 * @param note what the person says of it
 */
public record StatedRate(
        String pointer,
        Named pattern,
        double averageRps,
        OptionalDouble peakRps,
        OptionalInt peakWindowSeconds,
        Optional<String> note) {

    /** How a pattern is named. */
    public sealed interface Named {

        /** By its id in the workload that is built from the same observations. */
        record ById(String id) implements Named {}

        /** By its fingerprint, which is the same in every analysis. */
        record ByFingerprint(String fingerprint) implements Named {}

        /** By a statement; it need not have been seen. */
        record BySql(String sql) implements Named {}
    }
}
