package io.mysql2dynamodb.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** All measurements of the rounds, and the printed table of their medians, spreads and ratios. */
final class Table {
    private static final String LINE = "%-34s %10s %9s %9s %9s %9s %9s %8s %8s%n";

    private final Map<String, List<Measured>> measured = new LinkedHashMap<>();
    private final Map<String, String> ceilings = new LinkedHashMap<>();

    /**
     * Adds a measurement.
     *
     * @param what the table's line
     * @param ceiling the line with the most that it can be; empty for a line that is one itself
     */
    void add(String what, Optional<String> ceiling, Measured measurement) {
        measured.computeIfAbsent(what, absent -> new ArrayList<>()).add(measurement);
        ceiling.ifPresent(line -> ceilings.put(what, line));
    }

    String render() {
        StringBuilder text = new StringBuilder("\n");
        text.append(String.format(LINE, "", "items/s", "", "", "of the", "of it", "CPU", "µs", "an item"));
        text.append(
                String.format(LINE, "", "median", "min", "max", "ceiling", "by CPU", "program", "mysqld", "dynamodb"));
        measured.forEach((what, rounds) -> text.append(String.format(
                LINE,
                what,
                whole(median(rounds, Measured::perSecond)),
                whole(rounds.stream().mapToDouble(Measured::perSecond).min().orElseThrow()),
                whole(rounds.stream().mapToDouble(Measured::perSecond).max().orElseThrow()),
                ratio(what, Measured::perSecond),
                ratio(what, one -> 1 / one.cpu()),
                cpu(rounds, Role.PROGRAM),
                cpu(rounds, Role.MYSQL),
                cpu(rounds, Role.DYNAMODB))));
        return text.toString();
    }

    /** By CPU time it tells what the ratio would be where all processors are busy, whatever else the machine does. */
    private String ratio(String what, ToDoubleFunction<Measured> rate) {
        List<Measured> ceiling = measured.get(ceilings.getOrDefault(what, ""));
        return ceiling == null
                ? ""
                : String.format(Locale.ROOT, "%.2f", median(measured.get(what), rate) / median(ceiling, rate));
    }

    private static String cpu(List<Measured> rounds, Role role) {
        double micros = median(rounds, one -> one.cpu(role));
        return micros == 0 ? "" : String.format(Locale.ROOT, "%.1f", micros);
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static double median(List<Measured> rounds, ToDoubleFunction<Measured> value) {
        return median(rounds.stream().mapToDouble(value).boxed().toList());
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
