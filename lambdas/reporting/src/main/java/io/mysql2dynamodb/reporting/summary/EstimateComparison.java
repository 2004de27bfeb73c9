package io.mysql2dynamodb.reporting.summary;

import io.mysql2dynamodb.platform.ledger.CopyFigures;
import java.util.List;
import java.util.Optional;

/** What was estimated beside what came of it. */
final class EstimateComparison {

    private EstimateComparison() {}

    /** Empty where nothing was estimated, or nothing was copied yet. */
    static List<ComparedFigure> of(
            Optional<StageRecords.Estimate> estimate, CopyFigures copied, List<StepTiming> steps) {
        Optional<StepTiming> copy =
                steps.stream().filter(step -> step.step().equals("copy")).findFirst();
        if (estimate.isEmpty() || copy.isEmpty()) {
            return List.of();
        }
        StageRecords.Estimate expected = estimate.get();
        return List.of(
                figure("rows", expected.rows(), copied.rowsRead()),
                figure("items", expected.items(), copied.written() + copied.lookups()),
                figure("bytes", expected.bytes(), copied.itemBytes()),
                new ComparedFigure("writeUnits", (double) expected.writeUnits(), copied.writeUnits()),
                new ComparedFigure("seconds", expected.seconds(), copy.get().seconds()));
    }

    private static ComparedFigure figure(String name, long estimated, long actual) {
        return new ComparedFigure(name, (double) estimated, (double) actual);
    }
}
