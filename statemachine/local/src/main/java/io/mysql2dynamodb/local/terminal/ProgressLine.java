package io.mysql2dynamodb.local.terminal;

import java.util.Locale;

/** A progress meter as one line: {@code copying  [########........]  52 %  1,040 of 2,000 rows  900 rows/s  1 s left}. */
final class ProgressLine {

    private static final int WIDTH = 24;

    private ProgressLine() {}

    static String of(Step step, ProgressMeter meter) {
        int filled = meter.percent() * WIDTH / 100;
        String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
        return String.format(Locale.ROOT, "  %-10s [%s] %s", step.doing(), bar, figures(step, meter));
    }

    static String figures(Step step, ProgressMeter meter) {
        String text = String.format(
                Locale.ROOT,
                "%3d %%  %s of %s %s",
                meter.percent(),
                Figures.count(meter.done()),
                Figures.count(meter.total()),
                step.unit());
        String rate = meter.rate() > 0 ? "  " + Figures.rate(meter.rate(), step.unit()) : "";
        return text
                + rate
                + meter.left()
                        .map(left -> "  " + Figures.duration(left) + " left")
                        .orElse("");
    }

    static String ended(Step step, ProgressMeter meter) {
        return String.format(
                Locale.ROOT,
                "%s %s %s in %s, %s",
                step.done(),
                Figures.count(meter.done()),
                step.unit(),
                Figures.duration(meter.elapsed()),
                Figures.rate(meter.averageRate(), step.unit()));
    }
}
