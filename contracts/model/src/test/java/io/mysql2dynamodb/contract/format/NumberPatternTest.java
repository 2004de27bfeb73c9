package io.mysql2dynamodb.contract.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.00       | 1.005        | 1.01
            0.00       | 2            | 2.00
            0.00       | -1.005       | -1.01
            0.00       | -0.004       | 0.00
            0.00       | -0.005       | -0.01
            0.00       | 0.005        | 0.01
            0.00       | 9.995        | 10.00
            0          | 0.5          | 1
            0          | -0.5         | -1
            0          | 12           | 12
            #          | 0            | 0
            #.##       | 0.5          | 0.5
            #.##       | 12           | 12
            #.##       | 12.305       | 12.31
            #.##       | 1.999        | 2
            #.##       | -0.001       | 0
            0.0#       | 3            | 3.0
            0.0#       | 3.256        | 3.26
            .00        | 0.5          | 0.50
            000        | 7            | 007
            000        | -7           | -007
            0000,000.0 | 1            | !
            #,##0.00   | 1234567.891  | 1,234,567.89
            #,##0.00   | -1234.5      | -1,234.50
            #,##0.00   | 999.995      | 1,000.00
            #,##0.00   | 123          | 123.00
            #,###      | 1234         | 1,234
            0,000      | 7            | 0,007
            %.2f       | 1234.565     | 1234.57
            %.0f       | 2.5          | 3
            2          | 1234.5       | 1234.50
            0          | 1E+20        | 100000000000000000000
            2          | 1E-999999    | 0.00
            2          | -9E-400      | 0.00
            10         | 0.1          | 0.1000000000
            """)
    void writes(String pattern, BigDecimal number, String expected) {
        if (expected.equals("!")) {
            assertThatThrownBy(() -> NumberPattern.parse(pattern)).isInstanceOf(FormatPatternException.class);
        } else {
            assertThat(NumberPattern.parse(pattern).write(number)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "0.",
                "#.",
                "0#",
                "0.#0",
                "0,00",
                "0,00.00",
                ",000",
                "#,##0,0",
                "0.0,0",
                "$0.00",
                "0.00%",
                "0.00 'EUR'",
                "0.00;(0.00)",
                "%d",
                "%f",
                "%,.2f",
                "%5.2f",
                "%.2e",
                "-2",
                "2.5",
                "39",
                "%.39f",
                "０",
                "0E0",
                "1.23"
            })
    void refusesWhatIsNoneOfTheForms(String pattern) {
        assertThatThrownBy(() -> NumberPattern.parse(pattern))
                .isInstanceOf(FormatPatternException.class)
                .hasMessageContaining("#,##0.00");
    }

    @Property
    void roundsHalfUpByTheMagnitude(@ForAll BigDecimal number, @ForAll @IntRange(max = 37) int scale) {
        BigDecimal expected = number.setScale(scale, RoundingMode.HALF_UP);

        assertThat(NumberPattern.parse("%." + scale + "f").write(number)).isEqualTo(expected.toPlainString());
        assertThat(NumberPattern.parse(String.valueOf(scale)).round(number)).isEqualTo(expected);
        assertThat(NumberPattern.parse("#,##0." + "0".repeat(scale + 1))
                        .write(number)
                        .replace(",", ""))
                .isEqualTo(number.setScale(scale + 1, RoundingMode.HALF_UP).toPlainString());
        assertThat(new BigDecimal(NumberPattern.parse("#" + (scale == 0 ? "" : "." + "#".repeat(scale)))
                        .write(number)))
                .isEqualByComparingTo(expected);
    }
}
