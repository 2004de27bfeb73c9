package io.mysql2dynamodb.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The measured rates by what was measured, and the printed table of their medians and ratios. */
final class Table {
    static final String COPY = "copy, items";
    static final String ROWS = "copy, source rows read";
    static final String VERIFY = "verify, items";
    static final String EXTRAS = "find extras, items";

    private final Map<String, List<Double>> rates = new LinkedHashMap<>();

    void add(String what, double perSecond) {
        rates.computeIfAbsent(what, name -> new ArrayList<>()).add(perSecond);
    }

    String render(List<Integer> threads) {
        double write = best("raw BatchWriteItem, ", threads);
        double read = best("raw BatchGetItem, ", threads);
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%n%-34s %10s %10s %10s %12s%n", "", "median/s", "min/s", "max/s", "of ceiling"));
        rates.forEach((what, values) -> {
            double ceiling = what.equals(COPY) || what.contains("Write") ? write : read;
            String ratio = what.equals(ROWS) ? "" : String.format(Locale.ROOT, "%.2f", median(values) / ceiling);
            text.append(String.format(
                    Locale.ROOT,
                    "%-34s %,10.0f %,10.0f %,10.0f %12s%n",
                    what,
                    median(values),
                    values.stream().min(Comparator.naturalOrder()).orElseThrow(),
                    values.stream().max(Comparator.naturalOrder()).orElseThrow(),
                    ratio));
        });
        return text.toString();
    }

    private double best(String prefix, List<Integer> threads) {
        return threads.stream()
                .mapToDouble(count -> median(rates.get(prefix + count + " threads")))
                .max()
                .orElseThrow();
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
