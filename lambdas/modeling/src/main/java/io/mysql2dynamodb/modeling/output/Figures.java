package io.mysql2dynamodb.modeling.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures for people, the same on every system. */
final class Figures {

    private Figures() {}

    /** Dollars a month, with cents, or with more digits where they are fewer. */
    static String dollars(double amount) {
        int digits = amount != 0 && Math.abs(amount) < 0.1 ? 4 : 2;
        return "$"
                + BigDecimal.valueOf(amount)
                        .setScale(digits, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** Up to three digits behind the point, as few as the figure has. */
    static String plain(double figure) {
        BigDecimal rounded =
                BigDecimal.valueOf(figure).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded).toPlainString();
    }

    static String rate(OptionalDouble rate) {
        return rate.isPresent() ? plain(rate.getAsDouble()) : "unknown";
    }

    static String bytes(double bytes) {
        return bytes < 10_240 ? Math.round(bytes) + " B" : String.format(Locale.ROOT, "%.1f KB", bytes / 1_024);
    }

    static String percent(double share) {
        return plain(share * 100) + " %";
    }
}
