package io.mysql2dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.embedded.MySqlExtension;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of every type: their limits and many at random, against MySQL's own text or the binary protocol. */
class ExactNumbersTest {

    private static final int MANY = 300;

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private final Random random = new Random(20260131);

    @ParameterizedTest
    @CsvSource({
        "TINYINT, 8, false",
        "TINYINT UNSIGNED, 8, true",
        "SMALLINT, 16, false",
        "SMALLINT UNSIGNED, 16, true",
        "MEDIUMINT, 24, false",
        "MEDIUMINT UNSIGNED, 24, true",
        "INT, 32, false",
        "INT(9) UNSIGNED ZEROFILL, 32, true",
        "BIGINT, 64, false",
        "BIGINT UNSIGNED, 64, true"
    })
    void readsIntegers(String type, int bits, boolean unsigned) {
        BigInteger offset = unsigned ? BigInteger.ZERO : BigInteger.ONE.shiftLeft(bits - 1);
        BigInteger highest = BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
        List<String> values = new ArrayList<>();
        Stream.concat(
                        Stream.of(BigInteger.ZERO, BigInteger.ONE, offset, highest),
                        Stream.generate(() -> new BigInteger(bits, random)).limit(MANY))
                .forEach(value -> values.add(value.subtract(offset).toString()));

        StoredColumn column = StoredColumn.of(MYSQL, type, values);

        assertThat(texts(column.ours())).isEqualTo(values).isEqualTo(column.theirs("CAST(v + 0 AS CHAR)"));
    }

    @ParameterizedTest
    @CsvSource({"65, 30", "65, 0", "30, 30", "10, 2", "38, 19"})
    void readsDecimalsWithTheirScale(int precision, int scale) {
        List<String> values = new ArrayList<>();
        BigInteger most = BigInteger.TEN.pow(precision).subtract(BigInteger.ONE);
        for (BigInteger unscaled : List.of(BigInteger.ZERO, BigInteger.ONE, most, most.negate())) {
            values.add(new BigDecimal(unscaled, scale).toPlainString());
        }
        for (int i = 0; i < MANY; i++) {
            BigInteger unscaled = new BigInteger(random.nextInt(precision * 3), random);
            values.add(new BigDecimal(random.nextBoolean() ? unscaled : unscaled.negate(), scale).toPlainString());
        }

        StoredColumn column = StoredColumn.of(MYSQL, "DECIMAL(" + precision + "," + scale + ")", values);

        assertThat(texts(column.ours())).isEqualTo(values).isEqualTo(column.theirs("CAST(v AS CHAR)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FLOAT", "FLOAT UNSIGNED"})
    void readsFloatsByTheShortestDecimalThatIsTheFloat(String type) {
        List<Float> floats =
                new ArrayList<>(List.of(0f, 0.1f, 16777216f, Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE));
        for (int exponent = -149; exponent <= 127; exponent++) {
            floats.add(Math.scalb(1f, exponent));
        }
        while (floats.size() < 2 * MANY) {
            float any = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(any)) {
                floats.add(type.equals("FLOAT") ? any : Math.abs(any));
            }
        }

        StoredColumn column = StoredColumn.of(MYSQL, type, literals(floats));

        List<Float> stored = column.theirs("v", ResultSet::getFloat);
        List<Object> ours = column.ours();
        for (int i = 0; i < ours.size(); i++) {
            assertShortest((BigDecimal) ours.get(i), stored.get(i));
        }
        assertThat(stored).isEqualTo(floats);
    }

    @Test
    void readsFloatsOfAFixedScale() {
        StoredColumn column = StoredColumn.of(MYSQL, "FLOAT(7,2)", List.of("1.1", "12345.68", "0", "-99999.99"));

        assertThat(texts(column.ours())).containsExactly("1.1", "12345.68", "0", "-99999.99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOUBLE", "DOUBLE UNSIGNED"})
    void readsDoublesWhole(String type) {
        List<Double> doubles =
                new ArrayList<>(List.of(0d, 0.1, 2e-3, 1e22, Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE));
        while (doubles.size() < 2 * MANY) {
            double any = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(any)) {
                doubles.add(type.equals("DOUBLE") ? any : Math.abs(any));
            }
        }

        StoredColumn column = StoredColumn.of(MYSQL, type, literals(doubles));

        List<Double> read = new ArrayList<>();
        column.ours().forEach(value -> read.add(((BigDecimal) value).doubleValue()));
        assertThat(read).isEqualTo(doubles).isEqualTo(column.theirs("v", ResultSet::getDouble));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 9, 63, 64})
    void readsBits(int width) {
        List<String> values = new ArrayList<>(List.of("b'0'", "b'" + "1".repeat(width) + "'"));
        for (int i = 0; i < MANY; i++) {
            values.add("b'" + new BigInteger(width, random).toString(2) + "'");
        }

        StoredColumn column = StoredColumn.of(MYSQL, "BIT(" + width + ")", values);

        assertThat(column.ours().stream()
                        .map(value -> new BigInteger(value.toString()).toString(2))
                        .toList())
                .isEqualTo(column.theirs("BIN(v + 0)"));
    }

    private static void assertShortest(BigDecimal read, float stored) {
        assertThat(Float.floatToIntBits(read.floatValue()))
                .as(read + " is " + stored)
                .isEqualTo(Float.floatToIntBits(stored));
        BigDecimal exact = new BigDecimal(stored);
        int digits = read.stripTrailingZeros().precision();
        if (digits > 1) {
            for (RoundingMode mode : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
                BigDecimal shorter = exact.round(new MathContext(digits - 1, mode));
                assertThat(Float.parseFloat(shorter.toString()))
                        .as(shorter + " for " + read)
                        .isNotEqualTo(stored);
            }
        }
    }

    /** As doubles, whatever their size, so that no DECIMAL comes in between. */
    private static List<String> literals(List<? extends Number> numbers) {
        return numbers.stream()
                .map(number -> new BigDecimal(number.doubleValue()).round(new MathContext(17)) + "")
                .map(text -> text.contains("E") ? text : text + "E0")
                .toList();
    }

    private static List<String> texts(List<Object> values) {
        return values.stream()
                .map(value -> value instanceof BigDecimal number ? number.toPlainString() : value.toString())
                .toList();
    }
}
