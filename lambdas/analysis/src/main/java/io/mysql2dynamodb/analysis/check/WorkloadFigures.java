package io.mysql2dynamodb.analysis.check;

import io.mysql2dynamodb.analysis.document.Figures;
import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import io.mysql2dynamodb.workload.SetAside;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.Workload;
import java.util.List;

/** Counts of a workload. */
final class WorkloadFigures {

    private WorkloadFigures() {}

    /** Executions of every class that was seen. */
    static long statements(Workload workload) {
        return workload.patterns().stream()
                        .mapToLong(pattern -> pattern.rates().executions().orElse(0))
                        .sum()
                + workload.setAside().stream().mapToLong(SetAside::executions).sum();
    }

    static List<SourcePattern> with(Workload workload, RateSource source) {
        return workload.patterns().stream()
                .filter(pattern -> pattern.rates().source() == source)
                .toList();
    }

    /** {@code 12 measured, 1 stated, 0 unknown}. */
    static String bySource(Workload workload) {
        return Figures.number(with(workload, RateSource.MEASURED).size()) + " measured, "
                + Figures.number(with(workload, RateSource.STATED).size()) + " stated, "
                + Figures.number(with(workload, RateSource.UNKNOWN).size()) + " unknown";
    }
}
