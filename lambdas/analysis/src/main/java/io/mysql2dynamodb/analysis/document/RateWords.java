package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.workload.PatternRates;
import io.mysql2dynamodb.workload.PatternTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Rates and timings in plain words. */
final class RateWords {

    private RateWords() {}

    static String of(PatternRates rates) {
        String executions = rates.executions().isPresent()
                ? Figures.count(rates.executions().getAsLong(), "execution")
                : "executions were not counted";
        if (rates.averageRps().isEmpty()) {
            return "unknown; " + executions;
        }
        String peak = rates.peakRps().isEmpty()
                ? "; the peak is not known"
                : ", " + Figures.decimal(rates.peakRps()) + " a second at peak"
                        + (rates.peakWindowSeconds().isPresent()
                                ? " (busiest "
                                        + Figures.duration(
                                                rates.peakWindowSeconds().getAsInt()) + ")"
                                : "");
        return Figures.decimal(rates.averageRps()) + " a second on average" + peak + "; " + Words.of(rates.source())
                + "; " + executions;
    }

    /** Empty where nothing is known. */
    static String of(PatternTiming timing) {
        List<String> parts = new ArrayList<>();
        add(parts, timing.averageMillis(), " ms on average");
        add(parts, timing.maximumMillis(), " ms at most");
        add(parts, timing.rowsExamined(), " rows examined");
        add(parts, timing.rowsReturned(), " rows returned");
        add(parts, timing.rowsAffected(), " rows changed");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, OptionalDouble figure, String what) {
        if (figure.isPresent()) {
            parts.add(Figures.decimal(figure) + what);
        }
    }
}
