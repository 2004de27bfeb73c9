package io.mysql2dynamodb.modeling;

import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.TransactionPattern;
import io.mysql2dynamodb.workload.Workload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A workload as tests write it. */
public final class WorkloadSketch {

    private WorkloadSketch() {}

    public static Workload of(List<SourcePattern> patterns) {
        return of(patterns, List.of());
    }

    public static Workload of(List<SourcePattern> patterns, List<TransactionPattern> transactions) {
        return new Workload(
                "shop",
                Instant.EPOCH,
                List.of(),
                patterns,
                transactions,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }
}
