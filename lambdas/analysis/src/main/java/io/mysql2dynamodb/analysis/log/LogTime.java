package io.mysql2dynamodb.analysis.log;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Reads the times of logs, of each notation exactly what MySQL writes. It remembers the last day and holds the last time
 * that it read, so that reading millions of them makes no objects.
 */
final class LogTime {

    private static final int ISO_LENGTH = 26;
    private static final int SECONDS_A_DAY = 86_400;

    private final ZoneId zone;
    private final boolean utc;
    private int lastDate;
    private long lastEpochDay;
    private long micros;
    private boolean zoned;

    /** @param zone the zone of times that tell none */
    LogTime(ZoneId zone) {
        this.zone = zone;
        this.utc = zone.normalized().equals(ZoneOffset.UTC);
    }

    /** Microseconds since 1970 of the last time that was read. */
    long micros() {
        return micros;
    }

    /** Whether the last time told its zone. */
    boolean zoned() {
        return zoned;
    }

    /** Reads {@code 2025-07-31T18:11:07.814734Z} or {@code ..+02:00} (5.7 on); the place after it, or -1. */
    int iso(byte[] text, int from, int to) {
        if (to - from <= ISO_LENGTH || text[from + 10] != 'T' || !dateAndTime(text, from)) {
            return -1;
        }
        int fraction = digits(text, from + 20, 6);
        if (text[from + 19] != '.' || fraction < 0) {
            return -1;
        }
        micros += fraction;
        zoned = true;
        int at = from + ISO_LENGTH;
        if (text[at] == 'Z') {
            return at + 1;
        }
        if ((text[at] != '+' && text[at] != '-') || to - at < 6 || text[at + 3] != ':') {
            return -1;
        }
        int hours = digits(text, at + 1, 2);
        int minutes = digits(text, at + 4, 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return -1;
        }
        long offset = (hours * 60L + minutes) * 60_000_000L;
        micros += text[at] == '+' ? -offset : offset;
        return at + 6;
    }

    /** Reads {@code 150731  9:11:07} (up to 5.6), in the server's zone; the place after it, or -1. */
    int old(byte[] text, int from, int to) {
        if (to - from < 15
                || text[from + 6] != ' '
                || text[from + 9] != ':'
                || text[from + 12] != ':'
                || (text[from + 7] != ' ' && digits(text, from + 7, 1) < 0)) {
            return -1;
        }
        int hour = text[from + 7] == ' ' ? digits(text, from + 8, 1) : digits(text, from + 7, 2);
        int year = digits(text, from, 2);
        boolean valid = year >= 0
                && set(
                        2000 + year,
                        digits(text, from + 2, 2),
                        digits(text, from + 4, 2),
                        hour,
                        digits(text, from + 10, 2),
                        digits(text, from + 13, 2));
        if (!valid) {
            return -1;
        }
        local();
        return from + 15;
    }

    /** Reads all of {@code 2025-07-31 18:11:07.814734}, the fraction of up to six digits may be missing. */
    boolean table(byte[] text, int from, int to) {
        int length = to - from;
        if (length < 19 || length == 20 || length > ISO_LENGTH || text[from + 10] != ' ' || !dateAndTime(text, from)) {
            return false;
        }
        if (length > 19) {
            int fraction = digits(text, from + 20, length - 20);
            if (text[from + 19] != '.' || fraction < 0) {
                return false;
            }
            for (int digit = length; digit < ISO_LENGTH; digit++) {
                fraction *= 10;
            }
            micros += fraction;
        }
        local();
        return true;
    }

    private boolean dateAndTime(byte[] text, int from) {
        return text[from + 4] == '-'
                && text[from + 7] == '-'
                && text[from + 13] == ':'
                && text[from + 16] == ':'
                && set(
                        digits(text, from, 4),
                        digits(text, from + 5, 2),
                        digits(text, from + 8, 2),
                        digits(text, from + 11, 2),
                        digits(text, from + 14, 2),
                        digits(text, from + 17, 2));
    }

    private boolean set(int year, int month, int day, int hour, int minute, int second) {
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return false;
        }
        int date = (year * 100 + month) * 100 + day;
        if (date != lastDate || year < 0 || month < 0 || day < 0) {
            if (year < 1970
                    || month < 1
                    || month > 12
                    || day < 1
                    || day > YearMonth.of(year, month).lengthOfMonth()) {
                return false;
            }
            lastDate = date;
            lastEpochDay = LocalDate.of(year, month, day).toEpochDay();
        }
        micros = (lastEpochDay * SECONDS_A_DAY + (hour * 60L + minute) * 60 + second) * 1_000_000;
        return true;
    }

    private void local() {
        zoned = false;
        if (!utc) {
            long seconds = Math.floorDiv(micros, 1_000_000L);
            LocalDateTime at = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
            micros += (at.atZone(zone).toEpochSecond() - seconds) * 1_000_000;
        }
    }

    /** The number of so many digits, or -1. */
    private static int digits(byte[] text, int from, int count) {
        int number = 0;
        for (int at = from; at < from + count; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
