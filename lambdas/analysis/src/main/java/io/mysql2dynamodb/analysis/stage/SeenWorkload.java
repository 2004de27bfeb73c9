package io.mysql2dynamodb.analysis.stage;

import io.mysql2dynamodb.analysis.log.LogInput;
import io.mysql2dynamodb.analysis.workload.digest.DigestObservation;
import io.mysql2dynamodb.analysis.workload.stated.StatedRates;
import io.mysql2dynamodb.catalog.Gap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a workload shows.
 *
 * @param logs logs, in the order in which they were written
 * @param digests what the server counted, if it did
 * @param rates what people state, if they do
 * @param gaps what could not be looked at
 */
public record SeenWorkload(
        List<LogInput> logs, Optional<DigestObservation> digests, Optional<StatedRates> rates, List<Gap> gaps) {

    public SeenWorkload {
        logs = List.copyOf(logs);
        gaps = List.copyOf(gaps);
    }

    /** The same with what the server counted between two looks, or until the first. */
    public SeenWorkload with(DigestLook first, Optional<DigestLook> second) {
        List<Gap> all = Stream.of(gaps.stream(), first.gap().stream(), second.flatMap(DigestLook::gap).stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
        return new SeenWorkload(logs, first.until(second), rates, all);
    }
}
