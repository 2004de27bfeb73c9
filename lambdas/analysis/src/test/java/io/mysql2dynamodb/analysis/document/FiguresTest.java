package io.mysql2dynamodb.analysis.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0004, under 0.001",
        "0.0123, 0.012",
        "0.5, 0.5",
        "6.612, 6.61",
        "41.24, 41.2",
        "12345.6, '12,346'",
        "100, 100"
    })
    void meansHaveTheDigitsThatMatter(double value, String text) {
        assertThat(Figures.decimal(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0 %",
        "10, 10, 100 %",
        "9999, 10000, 99.9 %",
        "1, 100000, under 0.1 %",
        "1, 3, 33.3 %",
        "1, 0, –"
    })
    void onlyAllIsAHundredPercent(long part, long whole, String text) {
        assertThat(Figures.percent(part, whole)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "1023, '1,023 B'", "1024, 1.0 KB", "409600, 400 KB", "1073741824, 1.0 GB", "9e18, 7.8 EB"})
    void bytesHaveTheirLargestUnit(double bytes, String text) {
        assertThat(Figures.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "4.5, 4.5 s", "60, 1 min", "4855, 1 h 20 min", "90000, 1 d 1 h", "86400, 1 d", "3605, 1 h"})
    void durationsHaveTwoUnits(double seconds, String text) {
        assertThat(Figures.duration(seconds)).isEqualTo(text);
    }
}
