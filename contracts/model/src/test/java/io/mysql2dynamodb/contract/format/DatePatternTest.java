package io.mysql2dynamodb.contract.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatePatternTest {

    /** A Saturday. */
    private static final DateFields MOMENT = new DateFields(2026, 1, 31, 15, 4, 5, 123_999_000);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            yyyy-MM-dd                | 2026-01-31
            YYYY-MM-DD                | 2026-01-31
            uuuu/M/d                  | 2026/1/31
            d. MMMM yyyy              | 31. January 2026
            EEE, d MMM yy             | Sat, 31 Jan 26
            EEEE                      | Saturday
            E EE                      | Sat Sat
            H:m:s                     | 15:4:5
            h:mm a                    | 3:04 PM
            hh:mm:ss                  | 03:04:05
            HH:mm:ss.SSS              | 15:04:05.123
            ss.S                      | 05.1
            ss.SSSSSSSSS              | 05.123999000
            yyyy-MM-ddTHH:mm:ssZ      | 2026-01-31T15:04:05Z
            'week of' dd 'o''clock' ''| week of 31 o'clock '
            yyyy年                    | !
            yyyyMMdd                  | 20260131
            """)
    void writes(String pattern, String expected) {
        if (expected.equals("!")) {
            assertThatThrownBy(() -> DatePattern.parse(pattern)).isInstanceOf(FormatPatternException.class);
        } else {
            assertThat(DatePattern.parse(pattern).write(MOMENT)).isEqualTo(expected);
        }
    }

    @Test
    void writesEarlyYearsAndBothEndsOfTheClock() {
        DatePattern pattern = DatePattern.parse("y yyyy h a");

        assertThat(pattern.write(new DateFields(7, 1, 1, 0, 0, 0, 0))).isEqualTo("7 0007 12 AM");
        assertThat(pattern.write(new DateFields(7, 1, 1, 12, 0, 0, 0))).isEqualTo("7 0007 12 PM");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "'x'",
                "yyyyy",
                "yyy",
                "DDD",
                "MMMMM",
                "EEEEE",
                "HHH",
                "aa",
                "TT",
                "ZZ",
                "Q",
                "w",
                "k",
                "n",
                "z",
                "yyyy 'x",
                "%Y-%m-%d",
                "SSSSSSSSSS",
                "yyyy-MM-dd o'clock",
                "é"
            })
    void refusesWhatHasNoMeaning(String pattern) {
        assertThatThrownBy(() -> DatePattern.parse(pattern))
                .isInstanceOf(FormatPatternException.class)
                .hasMessageContaining("pattern \"" + pattern + "\"");
    }

    @Test
    void saysWhereAndWhatIsAccepted() {
        assertThatThrownBy(() -> DatePattern.parse("yyyy-ww"))
                .hasMessageContaining("'ww' at character 6 has no meaning")
                .hasMessageContaining("MMMM (month)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dMyyyy", "H0", "yMM", "hh:mm", "s'0'"})
    void refusesToReadWhatCouldBeReadInSeveralWays(String pattern) {
        DatePattern.parse(pattern);

        assertThatThrownBy(() -> DatePattern.forReading(pattern)).isInstanceOf(FormatPatternException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            dd/MM/yyyy        | 31/01/2026            | 2026-01-31
            d.M.yyyy          | 1.2.2026              | 2026-02-01
            d.M.yyyy          | 01.02.2026            | 2026-02-01
            d-MMM-yy          | 1-FEB-69              | 2069-02-01
            d-MMM-yy          | 1-feb-70              | 1970-02-01
            EEEE, d MMMM yyyy | Saturday, 31 May 2025 | 2025-05-31
            yyyyMMdd          | 20240229              | 2024-02-29
            """)
    void reads(String pattern, String text, String expected) {
        assertThat(read(pattern, text)).isInstanceOfSatisfying(DateReading.Read.class, read -> assertThat(
                        DatePattern.parse("yyyy-MM-dd").write(read.fields()))
                .isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            h:mm a            | 12:05 am              | 00:05
            h:mm a            | 12:05 PM              | 12:05
            H:mm              | 7:05                  | 07:05
            H:mm h a          | 19:05 7 PM            | 19:05
            """)
    void readsTimes(String pattern, String text, String expected) {
        assertThat(read(pattern, text)).isInstanceOfSatisfying(DateReading.Read.class, read -> assertThat(
                        DatePattern.parse("HH:mm").write(read.fields()))
                .isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            dd/MM/yyyy        | 1/01/2026
            dd/MM/yyyy        | 31/01/2026 #
            dd/MM/yyyy        | 31/01/26
            dd/MM/yyyy        | 31/13/2026
            dd/MM/yyyy        | 31/02/2026
            dd/MM/yyyy        | 29/02/2025
            dd/MM/yyyy        | 32/01/2026
            dd/MM/yyyy        | ٣١/01/2026
            dd/MM/yyyy        | +1/01/2026
            dd/MM             | 30/02
            H:mm              | 24:00
            H:mm              | 7:60
            h:mm a            | 13:00 PM
            h:mm a            | 0:00 AM
            h:mm a            | 7:00 xm
            E d MMM yyyy      | Sun 31 Jan 2026
            yyyy yy           | 2026 27
            H a               | 7 PM
            d MMMM            | 1 Janvier
            d MMMM            | 1 Aprıl
            s.SSS             | 1.5
            """)
    void refusesWhatIsNotExactlyOfTheFormOrDoesNotExist(String pattern, String text) {
        assertThat(read(pattern, text.replace('#', ' '))).isInstanceOf(DateReading.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({"yyyy-MM-dd,0000-00-00", "yyyy-MM-dd,2026-01-00", "yyyy-MM-dd,2026-00-01", "yyyy,0000", "d/M,0/0"})
    void tellsZeroDates(String pattern, String text) {
        assertThat(read(pattern, text)).isInstanceOf(DateReading.Zero.class);
    }

    @Test
    void knowsOnlyWhatThePatternGives() {
        DatePattern pattern = DatePattern.forReading("MM/yyyy HH:mm:ss");

        assertThat(pattern.gives())
                .containsExactlyInAnyOrder(
                        DateField.YEAR,
                        DateField.MONTH,
                        DateField.HOUR,
                        DateField.MINUTE,
                        DateField.SECOND,
                        DateField.FRACTION);
        assertThat(pattern.read("02/2026 01:02:03"))
                .isEqualTo(new DateReading.Read(new DateFields(2026, 2, DateFields.UNKNOWN, 1, 2, 3, 0)));
    }

    @Property
    void givesBackWhatWasWritten(@ForAll("moments") DateFields moment, @ForAll("fullPatterns") String written) {
        DatePattern pattern = DatePattern.forReading(written);

        assertThat(pattern.read(pattern.write(moment))).isEqualTo(new DateReading.Read(moment));
    }

    @Provide
    Arbitrary<DateFields> moments() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9999),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 31),
                        Arbitraries.integers().between(0, 86_399),
                        Arbitraries.integers().between(0, 999_999_999))
                .filter((year, month, day, second, nanos) ->
                        day <= YearMonth.of(year, month).lengthOfMonth())
                .as((year, month, day, second, nanos) ->
                        new DateFields(year, month, day, second / 3600, second / 60 % 60, second % 60, nanos));
    }

    @Provide
    Arbitrary<String> fullPatterns() {
        Arbitrary<String> year = Arbitraries.of("yyyy", "y", "YYYY", "uuuu yy");
        Arbitrary<String> month = Arbitraries.of("M", "MM", "MMM", "MMMM");
        Arbitrary<String> day = Arbitraries.of("d", "dd", "DD", "dd EEE", "EEEE d");
        Arbitrary<String> time = Arbitraries.of("H:m:s.SSSSSSSSS", "HHmmss'.'SSSSSSSSS", "hh:mm:ss a SSSSSSSSS");
        Arbitrary<String> between = Arbitraries.of("-", "T", " ", "'y'", "''");
        return Combinators.combine(year, month, day, time, between)
                .as((y, m, d, t, separator) -> String.join(separator, d, t, y, m));
    }

    private static DateReading read(String pattern, String text) {
        return DatePattern.forReading(pattern).read(text);
    }
}
