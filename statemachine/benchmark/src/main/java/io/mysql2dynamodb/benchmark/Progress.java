package io.mysql2dynamodb.benchmark;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Lines that show a waiting person how far the measurements are. */
final class Progress {

    private Progress() {}

    static void say(String format, Object... values) {
        System.out.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + "  "
                + String.format(Locale.ROOT, format, values));
    }
}
