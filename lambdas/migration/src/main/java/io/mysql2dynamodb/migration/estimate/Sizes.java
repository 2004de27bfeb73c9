package io.mysql2dynamodb.migration.estimate;

import java.util.Locale;

/** Bytes and times as people read them. */
public final class Sizes {
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};
    private static final double STEP = 1_024;

    private Sizes() {}

    /** Such as {@code 12.3 MB}. */
    public static String bytes(long bytes) {
        double left = (double) bytes;
        int unit = 0;
        while (left >= STEP && unit < UNITS.length - 1) {
            left /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", left, UNITS[unit]);
    }

    /** Such as {@code 3 s}, {@code 12 min} or {@code 2.5 h}. */
    public static String time(double seconds) {
        if (seconds < 90) {
            return String.format(Locale.ROOT, "%.0f s", Math.max(1, Math.ceil(seconds)));
        }
        return seconds < 5_400
                ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3_600);
    }
}
