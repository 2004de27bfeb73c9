package io.mysql2dynamodb.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Points in time as text in MySQL's form, all within the shop's years. */
final class Moments {
    private static final long OPENED = LocalDateTime.of(2019, 3, 1, 8, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long TODAY = LocalDateTime.of(2026, 1, 31, 18, 0).toEpochSecond(ZoneOffset.UTC);
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private Moments() {}

    static LocalDateTime any(Dice dice) {
        int micros = dice.below(1_000_000);
        return LocalDateTime.ofEpochSecond(dice.between(OPENED, TODAY), micros * 1_000, ZoneOffset.UTC);
    }

    static String withMicroseconds(LocalDateTime moment) {
        return MICROSECONDS.format(moment);
    }

    static String withMilliseconds(LocalDateTime moment) {
        return MICROSECONDS.format(moment).substring(0, "2026-01-31 10:15:30.123".length());
    }

    static String withSeconds(LocalDateTime moment) {
        return SECONDS.format(moment);
    }

    static String birthday(Dice dice) {
        return LocalDate.of(1940, 1, 1).plusDays(dice.below(24_000)).toString();
    }
}
