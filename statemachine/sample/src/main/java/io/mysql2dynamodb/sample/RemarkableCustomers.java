package io.mysql2dynamodb.sample;

import java.math.BigInteger;
import java.sql.SQLException;

/**
 * The first customers, each a trap that migrations fell into: the surname Null, empty text beside NULL, blanks,
 * characters beyond the basic plane, the ends of number and time ranges, quotes and delimiters inside text, nested JSON.
 */
final class RemarkableCustomers {
    static final int COUNT = 10;

    private static final BigInteger GREATEST_UNSIGNED = new BigInteger("18446744073709551615");
    private static final String JOINED = "2020-02-29 12:00:00.000000";

    private RemarkableCustomers() {}

    static void fill(ShopTable.RowSink rows) throws SQLException {
        plain(rows, 1, "null@example.org", "Ada", "Null", null, null);
        plain(rows, 2, "nobody@example.org", null, "NULL", null, "null");
        plain(rows, 3, "empty@example.org", "", "Empty", "", "");
        plain(rows, 4, "emoji@example.org", "🎉 Zoë", "𝔉raktur-🧑‍🌾", null, "👩‍👩‍👧‍👦 ordered 🍵🍵");
        plain(rows, 5, "blank@example.org", " ", "trailing  ", " ", "   ");
        rows.add(
                6,
                "greatest@example.org",
                "Max",
                "Greatest",
                null,
                "estate",
                true,
                Integer.MAX_VALUE,
                GREATEST_UNSIGNED,
                null,
                null,
                "9999-12-31",
                1,
                "9999-12-31 23:59:59.999999",
                "2038-01-19 03:14:07");
        rows.add(
                7,
                "least@example.org",
                "Minnie",
                "Least",
                null,
                "leaf",
                false,
                Integer.MIN_VALUE,
                0,
                "{}",
                null,
                "1000-01-01",
                6,
                "1000-01-01 00:00:00.000001",
                "1970-01-01 00:00:01");
        rows.add(
                8,
                "leap@example.org",
                "Leap",
                "Day",
                null,
                "blossom",
                false,
                0,
                null,
                null,
                null,
                "2000-02-29",
                7,
                "1999-12-31 23:59:59.999999",
                "2016-12-31 23:59:59");
        plain(
                rows,
                9,
                "o'quote+\"x\"@example.org",
                "Robert'); --",
                "Back\\slash",
                "#1#2",
                "{braces} {{doubled}} 'single' \"double\"\r\n\ttab; semicolon % _ \\n");
        rows.add(
                10,
                "json@example.org",
                "Jason",
                "Deep",
                null,
                "leaf",
                true,
                -1,
                null,
                nested(),
                null,
                null,
                10,
                JOINED,
                null);
    }

    private static void plain(
            ShopTable.RowSink rows, int id, String email, String given, String surname, String phone, String note)
            throws SQLException {
        rows.add(id, email, given, surname, phone, "leaf", false, 0, null, null, note, null, null, JOINED, null);
    }

    private static String nested() {
        return """
                {"big": 18446744073709551615, "small": -0.000001, "nothing": null, "yes": true, "empty": {},
                 "none": [], "text": "", "cup": "🍵", "quote": "\\"\\\\", "a": {"b": {"c": [1, [2, [3]], {"d": null}]}}}
                """;
    }
}
