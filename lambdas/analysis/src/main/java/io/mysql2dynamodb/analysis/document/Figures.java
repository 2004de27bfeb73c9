package io.mysql2dynamodb.analysis.document;

import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as people read them, the same in every language setting. */
public final class Figures {

    private Figures() {}

    /** A number with thousands separated. */
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A number and its noun: {@code 1 table}, {@code 2,000 tables}. */
    public static String count(long value, String noun) {
        String many =
                noun.endsWith("ry") || noun.endsWith("chy") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return number(value) + " " + (value == 1 ? noun : many);
    }

    /** A mean, with as many digits as matter. */
    static String decimal(double value) {
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size < 0.001) {
            return "under 0.001";
        }
        int digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3;
        String text = String.format(Locale.ROOT, "%,." + digits + "f", value);
        return text.indexOf('.') < 0 ? text : text.replaceFirst("\\.?0+$", "");
    }

    static String decimal(OptionalDouble value) {
        return value.isPresent() ? decimal(value.getAsDouble()) : "–";
    }

    /** A share of a whole. */
    public static String percent(long part, long whole) {
        if (whole <= 0) {
            return "–";
        }
        double percent = 100.0 * part / whole;
        if (part > 0 && percent < 0.1) {
            return "under 0.1 %";
        }
        // what is not all must not look like all
        double shown = part < whole ? Math.min(percent, 99.9) : percent;
        String text = String.format(Locale.ROOT, "%.1f", shown);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " %";
    }

    static String bytes(long bytes) {
        return bytes((double) bytes);
    }

    /** Bytes in the largest unit of which there is at least one. */
    static String bytes(double bytes) {
        if (bytes < 1024) {
            return decimal(bytes) + " B";
        }
        String[] units = {"KB", "MB", "GB", "TB", "PB", "EB"};
        double size = bytes / 1024;
        int unit = 0;
        while (size >= 1024 && unit < units.length - 1) {
            size /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f %s" : "%.1f %s", size, units[unit]);
    }

    /** A stretch of time in its two largest units. */
    static String duration(double seconds) {
        if (seconds < 60) {
            return decimal(seconds) + " s";
        }
        long whole = Math.round(seconds);
        long[] sizes = {86_400, 3_600, 60, 1};
        String[] units = {"d", "h", "min", "s"};
        StringBuilder text = new StringBuilder();
        int used = 0;
        for (int i = 0; i < sizes.length && used < 2; i++) {
            long amount = whole / sizes[i];
            if (amount > 0) {
                text.append(used++ == 0 ? "" : " ").append(amount).append(' ').append(units[i]);
            } else if (used > 0) {
                break;
            }
            whole %= sizes[i];
        }
        return text.toString();
    }
}
