package io.mysql2dynamodb.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.embedded.MySqlExtension;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of every type and character set, against the code points that MySQL itself makes of it. */
class ExactTextsTest {

    private static final int MANY = 300;

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private final Random random = new Random(20260131);

    @ParameterizedTest
    @ValueSource(strings = {"VARCHAR(20)", "TINYTEXT", "TEXT", "MEDIUMTEXT", "LONGTEXT"})
    void readsEveryCodePoint(String type) {
        List<String> values =
                new ArrayList<>(List.of("''", "' a '", "x'00'", "_utf8mb4 x'EFBFBD'", "_utf8mb4 x'F48FBFBF'"));
        for (int i = 0; i < MANY; i++) {
            values.add("_utf8mb4 x'" + HexFormat.of().formatHex(anyText().getBytes(UTF_8)) + "'");
        }

        StoredColumn column = StoredColumn.of(MYSQL, type + " CHARACTER SET utf8mb4", values);

        assertThat(column.ours().stream().map(ExactTextsTest::utf8).toList()).isEqualTo(column.theirs("HEX(v)"));
        assertThat(column.ours().stream().map(ExactTextsTest::utf32).toList())
                .isEqualTo(column.theirs("HEX(CONVERT(v USING utf32))"));
    }

    @ParameterizedTest
    @CsvSource({
        "utf8, Zoë Ωж漢",
        "latin1, Zoë €",
        "ascii, Zoe",
        "utf16, Zoë😀",
        "utf16le, Zoë😀",
        "utf32, Zoë😀",
        "ucs2, Zoë漢",
        "cp1251, Жук?",
        "koi8r, Жук",
        "greek, Ωμέγα?",
        "hebrew, שלום",
        "tis620, สวัสดี",
        "sjis, 漢字かな?",
        "cp932, ①漢字",
        "ujis, 漢字かな",
        "eucjpms, 漢字①",
        "euckr, 한국어",
        "gb2312, 汉字",
        "gbk, 汉字",
        "big5, 漢字?",
        "gb18030, 汉字😀?",
        "swe7, Zo?"
    })
    void readsEveryCharacterSet(String characterSet, String text) {
        StoredColumn column =
                StoredColumn.of(MYSQL, "TEXT CHARACTER SET " + characterSet, List.of("'" + text + "'", "''", "NULL"));

        assertThat(column.ours()).containsExactly(text, "", null);
        assertThat(utf32(text))
                .isEqualTo(column.theirs("HEX(CONVERT(v USING utf32))").get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ascii", "latin1", "latin2", "latin5", "latin7", "greek", "hebrew", "tis620", "cp850", "cp852", "cp866",
                "cp1250", "cp1251", "cp1256", "cp1257", "koi8r", "koi8u", "dec8", "hp8", "macce", "macroman", "swe7",
                "keybcs2", "armscii8", "geostd8"
            })
    void tellsBytesThatHaveNoPlaceInUnicodeFromText(String characterSet) {
        List<String> bytes = IntStream.range(0, 256)
                .mapToObj(value -> String.format(Locale.ROOT, "%02X", value))
                .toList();
        StoredColumn column = StoredColumn.of(
                MYSQL,
                "VARCHAR(9) CHARACTER SET " + characterSet,
                bytes.stream()
                        .map(value -> "_" + characterSet + " x'" + value + "'")
                        .toList());

        List<String> stored = column.theirs("HEX(v)");
        List<String> converted = column.theirs("HEX(CONVERT(v USING utf8mb4))");
        List<Object> ours = column.ours();
        for (int i = 0; i < 256; i++) {
            boolean lost = converted.get(i).equals("3F") && !stored.get(i).equals("3F");
            assertThat(ours.get(i) instanceof Unreadable ? "lost" : utf8(ours.get(i)))
                    .as(characterSet + " " + bytes.get(i))
                    .isEqualTo(lost ? "lost" : converted.get(i));
        }
    }

    @Test
    void dropsThePaddingOfChar() {
        StoredColumn column = StoredColumn.of(MYSQL, "CHAR(5)", List.of("'a  '", "' a'", "''", "'é😀'"));

        assertThat(column.ours()).containsExactly("a", " a", "", "é😀").isEqualTo(column.theirs("v"));
    }

    @Test
    void readsMembersOfEnums() {
        StoredColumn column = StoredColumn.of(
                MYSQL, "ENUM('new','it''s','', 'é,😀')", List.of("'new'", "'it''s'", "''", "'é,😀'", "'none of them'"));

        assertThat(column.ours()).containsExactly("new", "it's", "", "é,😀", "").isEqualTo(column.theirs("v"));
    }

    @Test
    void readsSetsAsTextAndMemberByMember() {
        StoredColumn column = StoredColumn.of(
                MYSQL,
                "SET('b','','a','😀')",
                IntStream.range(0, 16).mapToObj(Integer::toString).toList());

        List<Object> members = column.ours(AttributeType.SS);
        assertThat(members)
                .startsWith("", ",b", ",", ",b,")
                .contains(",,a", ",,a,😀")
                .endsWith(",b,,a,😀");
        assertThat(members.stream().map(ExactTextsTest::mask).toList()).isEqualTo(column.theirs("v | 0"));
        assertThat(column.ours())
                .isEqualTo(column.theirs("v"))
                .startsWith("", "b", "", "b,")
                .contains("a", "a,😀");
    }

    @Test
    void readsWideSets() {
        StringBuilder members = new StringBuilder("SET('0'");
        for (int i = 1; i < 63; i++) {
            members.append(",'").append(i).append('\'');
        }
        StoredColumn column =
                StoredColumn.of(MYSQL, members + ",'')", List.of("9223372036854775808", "1 << 63 | 1", "1 << 62"));

        assertThat(column.ours(AttributeType.SS)).containsExactly(",", ",0,", ",62");
    }

    @Test
    void readsSetsOfOtherCharacterSets() {
        StoredColumn column = StoredColumn.of(MYSQL, "SET('ж','б') CHARACTER SET cp1251", List.of("0", "1", "3"));

        assertThat(column.ours(AttributeType.L)).containsExactly("", ",ж", ",ж,б");
    }

    @Test
    void readsDocumentsAsTheServerWritesThem() {
        StoredColumn column = StoredColumn.of(
                MYSQL,
                "JSON",
                List.of(
                        "'{\"b\": 1.10, \"a\": [18446744073709551615, 1e300, null, \"\\\\u0000\"]}'",
                        "CAST(1.50 AS JSON)",
                        "JSON_ARRAY(CAST('2026-01-31 10:00:00' AS DATETIME))",
                        "'null'"));

        assertThat(column.ours()).isEqualTo(column.theirs("CAST(v AS CHAR)")).contains("1.50", "null");
    }

    private String anyText() {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(15); text.codePointCount(0, text.length()) < length; ) {
            int point = random.nextInt(random.nextBoolean() ? 0x250 : 0x110000);
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }

    private static String utf8(Object text) {
        return HexFormat.of().withUpperCase().formatHex(((String) text).getBytes(UTF_8));
    }

    private static String utf32(Object text) {
        StringBuilder hex = new StringBuilder();
        ((String) text).codePoints().forEach(point -> hex.append(String.format(Locale.ROOT, "%08X", point)));
        return hex.toString();
    }

    private static String mask(Object members) {
        List<String> declared = List.of("b", "", "a", "😀");
        int mask = 0;
        String text = (String) members;
        for (String member : text.isEmpty() ? new String[0] : text.substring(1).split(",", -1)) {
            mask |= 1 << declared.indexOf(member);
        }
        return Integer.toString(mask);
    }
}
