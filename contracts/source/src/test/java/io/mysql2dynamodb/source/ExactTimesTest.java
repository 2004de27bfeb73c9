package io.mysql2dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.embedded.MySqlExtension;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and times of every precision: their limits and many at random, against text that MySQL puts together itself. */
class ExactTimesTest {

    private static final int MANY = 300;

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private final Random random = new Random(20260131);

    @Test
    void readsDatesAlsoThoseThatNoCalendarHas() {
        List<String> values = new ArrayList<>(List.of(
                "'0000-00-00'", "'2026-00-00'", "'2026-01-00'", "'0001-01-01'", "'9999-12-31'", "'2026-02-31'"));
        for (int i = 0; i < MANY; i++) {
            values.add(
                    String.format("'%04d-%02d-%02d'", random.nextInt(10_000), random.nextInt(13), random.nextInt(32)));
        }

        StoredColumn column = StoredColumn.of(MYSQL, "DATE", values);

        assertThat(column.ours())
                .containsSequence("0000-00-00", "2026-00-00", "2026-01-00", "0001-01-01", "9999-12-31", "2026-02-31")
                .isEqualTo(column.theirs("INSERT(INSERT(LPAD(v + 0, 8, '0'), 7, 0, '-'), 5, 0, '-')"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void readsDatesWithTimes(int precision) {
        List<String> values = new ArrayList<>(List.of(
                "'0000-00-00 00:00:00'", "'1000-01-01 00:00:00'", "'9999-12-31 23:59:59'", "'2026-00-10 01:02:03'"));
        for (int i = 0; i < MANY; i++) {
            values.add("'" + dateTime(1000, 9998) + fraction(precision) + "'");
        }

        StoredColumn column = StoredColumn.of(MYSQL, "DATETIME(" + precision + ")", values);

        assertThat(column.ours()).isEqualTo(column.theirs("CAST(v AS CHAR)"));
        assertThat(column.ours().subList(4, values.size()))
                .isEqualTo(values.stream().skip(4).map(ExactTimesTest::bare).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void readsInstantsInUtcWhateverTheZoneOfTheServer(int precision) {
        List<String> values = new ArrayList<>(List.of(
                "'1970-01-01 00:00:01'",
                "'2038-01-19 03:14:07'",
                // the hour that a clock shows twice, and the one that it skips, in Berlin and New York
                "'2025-10-26 00:30:00'",
                "'2025-10-26 01:30:00'",
                "'2025-03-30 01:30:00'",
                "'2025-11-02 05:30:00'",
                "'2025-11-02 06:30:00'",
                "'2025-03-09 07:30:00'"));
        for (int i = 0; i < MANY; i++) {
            values.add("'" + dateTime(1971, 2037) + fraction(precision) + "'");
        }

        StoredColumn column = StoredColumn.of(MYSQL, "TIMESTAMP(" + precision + ")", values);

        List<String> seconds = new ArrayList<>();
        for (Object read : column.ours()) {
            String text = (String) read;
            long whole =
                    LocalDateTime.parse(text.substring(0, 19).replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
            seconds.add(whole + text.substring(19));
        }
        assertThat(seconds).isEqualTo(column.theirs("UNIX_TIMESTAMP(v)"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void readsTimesBeyondADay(int precision) {
        List<String> values = new ArrayList<>(
                List.of("'838:59:59'", "'-838:59:59'", "'00:00:00'", "'-00:00:00.5'", "'09:08:07'", "'100:00:00'"));
        for (int i = 0; i < MANY; i++) {
            String time = String.format("%02d:%02d:%02d", random.nextInt(838), random.nextInt(60), random.nextInt(60));
            values.add("'" + (random.nextBoolean() ? "-" : "") + time + fraction(precision) + "'");
        }

        StoredColumn column = StoredColumn.of(MYSQL, "TIME(" + precision + ")", values);

        assertThat(column.ours()).isEqualTo(column.theirs("CAST(v AS CHAR)"));
        assertThat(column.ours().subList(6, values.size()))
                .isEqualTo(values.stream()
                        .skip(6)
                        .map(ExactTimesTest::bare)
                        .map(text -> text.matches("-00:00:00(\\.0+)?") ? text.substring(1) : text)
                        .toList());
    }

    @Test
    void readsEveryYear() {
        List<String> values = new ArrayList<>(List.of("0"));
        for (int year = 1901; year <= 2155; year++) {
            values.add(Integer.toString(year));
        }

        StoredColumn column = StoredColumn.of(MYSQL, "YEAR", values);

        assertThat(column.ours())
                .startsWith("0000", "1901")
                .endsWith("2155")
                .isEqualTo(column.theirs("LPAD(v + 0, 4, '0')"));
    }

    private String dateTime(int from, int to) {
        return String.format(
                "%04d-%02d-%02d %02d:%02d:%02d",
                from + random.nextInt(to - from),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(24),
                random.nextInt(60),
                random.nextInt(60));
    }

    private String fraction(int precision) {
        return precision == 0
                ? ""
                : "." + String.format("%06d", random.nextInt(1_000_000)).substring(0, precision);
    }

    private static String bare(String literal) {
        return literal.substring(1, literal.length() - 1);
    }
}
