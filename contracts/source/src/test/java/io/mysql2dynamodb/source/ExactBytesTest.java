package io.mysql2dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.embedded.MySqlExtension;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Binary columns and geometries, against MySQL's HEX and its functions for coordinates. */
class ExactBytesTest {

    private static final int MANY = 200;

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private final Random random = new Random(20260131);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BINARY(40)",
                "VARBINARY(40)",
                "TINYBLOB",
                "BLOB",
                "MEDIUMBLOB",
                "LONGBLOB",
                "VARCHAR(40) CHARACTER SET binary"
            })
    void readsByteByByte(String type) {
        List<String> values = new ArrayList<>(List.of("''", "x'00'", "x'FF'", "x'2000'", "x'EFBFBD'"));
        for (int i = 0; i < MANY; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            values.add("x'" + HexFormat.of().formatHex(bytes) + "'");
        }

        StoredColumn column = StoredColumn.of(MYSQL, type, values);

        assertThat(hex(column.ours(AttributeType.B))).isEqualTo(column.theirs("HEX(v)"));
    }

    @Test
    void readsGeometriesWithoutSystemAsTheirBytesWithoutTheSrid() {
        StoredColumn column = StoredColumn.of(MYSQL, "GEOMETRY", geometries());

        assertThat(hex(column.ours(AttributeType.B))).isEqualTo(column.theirs("SUBSTR(HEX(v), 9)"));
    }

    @Test
    void readsGeometriesAsTextThatIsTheGeometry() {
        StoredColumn column = StoredColumn.of(MYSQL, "GEOMETRY", geometries());

        List<String> read = new ArrayList<>();
        for (Object text : column.ours(AttributeType.S)) {
            read.add(column.theirs("HEX(ST_GeomFromText('" + text + "'))").get(0));
        }
        assertThat(read).isEqualTo(column.theirs("HEX(v)"));
    }

    @Test
    void readsEarthlyPointsInTheOrderOfTheirSystem() {
        StoredColumn column =
                StoredColumn.of(MYSQL, "POINT SRID 4326", List.of("ST_GeomFromText('POINT(48.137 11.575)', 4326)"));

        assertThat(column.ours(AttributeType.S)).containsExactly("POINT(48.137 11.575)");
        assertThat(column.theirs("CONCAT_WS(' ', ST_Latitude(v), ST_Longitude(v))"))
                .containsExactly("48.137 11.575");
        assertThat(hex(column.ours(AttributeType.B))).containsExactly("0101000000" + hex(48.137) + hex(11.575));
    }

    private List<String> geometries() {
        List<String> values = new ArrayList<>(List.of(
                "POINT(0.1, 0.30000000000000004)",
                "POINT(-1e300, 5e-324)",
                "ST_GeomFromText('LINESTRING(0 0, 1.5 -2)')",
                "ST_GeomFromText('POLYGON((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1))')",
                "ST_GeomFromText('MULTIPOINT((0 0), (1 1))')",
                "ST_GeomFromText('GEOMETRYCOLLECTION(POINT(1 2), LINESTRING(0 0, 1 1))')",
                "ST_GeomFromText('GEOMETRYCOLLECTION EMPTY')"));
        for (int i = 0; i < MANY; i++) {
            values.add("POINT(" + random.nextGaussian() * 1e6 + ", " + random.nextDouble() + ")");
        }
        return values;
    }

    private static List<String> hex(List<Object> values) {
        return values.stream()
                .map(bytes -> HexFormat.of().withUpperCase().formatHex((byte[]) bytes))
                .toList();
    }

    private static String hex(double number) {
        return String.format(Locale.ROOT, "%016X", Long.reverseBytes(Double.doubleToLongBits(number)));
    }
}
