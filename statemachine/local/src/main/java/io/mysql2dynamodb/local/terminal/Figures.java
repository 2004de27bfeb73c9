package io.mysql2dynamodb.local.terminal;

import java.time.Duration;
import java.util.Locale;

/** Numbers as they are shown to people, the same in every locale. */
public final class Figures {

    private Figures() {}

    /** {@code 1,234,567}. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** {@code 850 rows/s}, {@code 12,400 rows/s}. */
    public static String rate(double perSecond, String unit) {
        return count(Math.round(perSecond)) + " " + unit + "/s";
    }

    /** {@code 8 s}, {@code 2 min 05 s}, {@code 3 h 20 min}. */
    public static String duration(Duration duration) {
        long seconds = Math.max(0, Math.round(duration.toMillis() / 1000.0));
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
        }
        return String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds % 3600 / 60);
    }

    /** A duration given as seconds with a fraction: {@code 0.8 s}, {@code 12.3 s}, then as {@link #duration}. */
    public static String seconds(double seconds) {
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : duration(Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
