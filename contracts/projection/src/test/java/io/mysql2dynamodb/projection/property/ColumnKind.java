package io.mysql2dynamodb.projection.property;

import java.util.List;

/** A type of column, with values that try it, as SQL literals. NULL comes on top of them. */
enum ColumnKind {
    FLAG("TINYINT(1)", Family.INTEGER, "0", "1", "1", "2", "-128"),
    INT("INT", Family.INTEGER, "0", "1", "7", "-3", "2147483647", "-2147483648"),
    RANK("INT", Family.INTEGER, "0", "1", "2", "3", "-1"),
    BIGINT("BIGINT", Family.INTEGER, "0", "-9223372036854775808", "9223372036854775807", "1769854500"),
    BIGINT_UNSIGNED("BIGINT UNSIGNED", Family.INTEGER, "0", "1", "18446744073709551615", "9223372036854775808"),
    MEDIUMINT("MEDIUMINT UNSIGNED", Family.INTEGER, "0", "16777215", "10"),
    DECIMAL("DECIMAL(10,2)", Family.DECIMAL, "0", "-0.01", "10.50", "100", "99999999.99", "1.005", "2.5", "-2.5"),
    DECIMAL_LONG(
            "DECIMAL(65,30)",
            Family.DECIMAL,
            "0",
            "1e-30",
            "1.10",
            "12345678901234567890123456789012345.123456789012345678901234567891",
            "-99999999999999999999999999999999999"),
    FLOAT("FLOAT", Family.FLOATING, "0", "0.1", "16777217", "3.4e38", "1e-45", "-1.17549e-38", "1234567.8", "1e20"),
    DOUBLE(
            "DOUBLE",
            Family.FLOATING,
            "0",
            "0.1",
            "-1e308",
            "5e-324",
            "1e125",
            "1e126",
            "2e-130",
            "1e-131",
            "1e17",
            "123456789.123456789",
            "-0.5"),
    BIT("BIT(9)", Family.BIT, "b'0'", "b'1'", "b'101010101'", "b'111111111'"),
    BIT_LONG("BIT(64)", Family.BIT, "0", "1", "18446744073709551615"),
    YEAR("YEAR", Family.YEAR, "0", "1901", "2155", "2026"),
    DATE(
            "DATE",
            Family.DATE,
            "'2026-01-31'",
            "'1000-01-01'",
            "'9999-12-31'",
            "'0000-00-00'",
            "'2026-00-10'",
            "'2024-02-30'",
            "'2024-02-29'",
            "'1582-10-10'"),
    DATETIME(
            "DATETIME",
            Family.DATETIME,
            "'2026-03-29 02:30:00'",
            "'0000-00-00 00:00:00'",
            "'9999-12-31 23:59:59'",
            "'1000-01-01 00:00:00'",
            "'2024-02-29 12:00:01'",
            "'2026-02-31 01:02:03'"),
    DATETIME_FINE(
            "DATETIME(6)",
            Family.DATETIME,
            "'2026-01-31 10:15:30.123456'",
            "'2026-01-31 00:00:00.000000'",
            "'1969-12-31 23:59:59.999999'",
            "'2026-01-00 00:00:00.5'",
            "'2026-12-31 23:59:59.900000'"),
    TIMESTAMP(
            "TIMESTAMP NULL",
            Family.TIMESTAMP,
            "'1970-01-01 00:00:01'",
            "'2038-01-19 03:14:07'",
            "'2026-03-29 02:30:00'",
            "'0000-00-00 00:00:00'",
            "'2026-10-25 01:30:00'"),
    TIMESTAMP_FINE(
            "TIMESTAMP(3) NULL",
            Family.TIMESTAMP,
            "'1970-01-01 00:00:01.001'",
            "'2026-03-29 02:30:00.100'",
            "'2024-02-29 23:59:59.999'"),
    TIME("TIME", Family.TIME, "'00:00:00'", "'838:59:59'", "'-838:59:59'", "'12:34:56'", "'-00:00:01'"),
    TIME_FINE("TIME(3)", Family.TIME, "'00:00:00.5'", "'-01:00:00.25'", "'100:00:00'"),
    CHAR("CHAR(9)", Family.TEXT, Texts.SHORT),
    CODE("VARCHAR(9) COLLATE utf8mb4_general_ci", Family.TEXT, Texts.SHORT),
    VARCHAR("VARCHAR(60)", Family.TEXT, Texts.ALL),
    VARCHAR_EXACT("VARCHAR(60) COLLATE utf8mb4_bin", Family.TEXT, Texts.ALL),
    VARCHAR_LATIN("VARCHAR(60) CHARACTER SET latin1", Family.TEXT, Texts.ALL),
    VARCHAR_UTF8MB3("VARCHAR(60) CHARACTER SET utf8 COLLATE utf8_general_ci", Family.TEXT, Texts.SHORT),
    VARCHAR_UTF16("VARCHAR(60) CHARACTER SET utf16", Family.TEXT, Texts.SHORT),
    NUMERAL(
            "VARCHAR(40)",
            Family.TEXT,
            "'1.50'",
            "'-0'",
            "'1e3'",
            "'01'",
            "' 1'",
            "'1e400'",
            "'12345678901234567890.5'",
            "'+1'",
            "'7'"),
    DATE_TEXT(
            "VARCHAR(30)",
            Family.TEXT,
            "'2026-01-31'",
            "'31.01.2026'",
            "'2026-02-30'",
            "''",
            "'2026-01-31 10:15:30'",
            "'1/2/2026'"),
    JSON_TEXT(
            "TEXT",
            Family.TEXT,
            "'{\"a\": 1.50, \"b\": [null, true]}'",
            "'[]'",
            "'{\"a\":1,\"a\":2}'",
            "'NaN'",
            "''",
            "'{\"\":1}'",
            "' null '",
            "'01'",
            "'\"\\\\ud800\"'",
            "'\"\\\\ud83d\\\\ude00\"'",
            "'[1,]'",
            "'1e2'",
            "'false'",
            "'\"x\" y'",
            "'{\"a\": {\"b\": {}}}'"),
    TEXT("MEDIUMTEXT", Family.TEXT, "'a'", "''", "'line\\nline'", "REPEAT('k', 1100)", "REPEAT('é', 1100)", "'\\0x'"),
    ENUM("ENUM('b','a','Null','')", Family.TEXT, "'a'", "'b'", "'Null'", "''", "0"),
    SET("SET('b','a','c d')", Family.SET, "''", "''", "''", "'a'", "'a,b'", "'c d,b'"),
    BINARY("BINARY(3)", Family.BINARY, "x'00'", "x'ff00ff'", "x'616263'"),
    VARBINARY("VARBINARY(20)", Family.BINARY, "x''", "x'00'", "x'ff00'", "'a'", "'A'"),
    BLOB("BLOB", Family.BINARY, "x''", "x'c328'", "REPEAT('k', 1100)"),
    JSON(
            "JSON",
            Family.JSON,
            "'{}'",
            "'[]'",
            "'null'",
            "'12345678901234567890'",
            "'1.50'",
            "'\"x\"'",
            "'true'",
            "'{\"a\": 1.10, \"b\": [null, {\"c\": \"é\"}]}'",
            "'[1e300]'",
            "'{\"\": 1}'",
            "'[{\"\": null}]'",
            "'[\"a\", \"a\", 1]'",
            "CONCAT(REPEAT('[', 30), REPEAT(']', 30))",
            "CONCAT(REPEAT('[', 33), REPEAT(']', 33))",
            "CONCAT(REPEAT('{\"a\": ', 32), '1', REPEAT('}', 32))",
            "'0'"),
    GEOMETRY("POINT", Family.GEOMETRY, "ST_GeomFromText('POINT(1 2)')", "ST_GeomFromText('POINT(-0.5 1e10)')");

    private final String declaration;
    private final Family family;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> literals;

    ColumnKind(String declaration, Family family, String... literals) {
        this.declaration = declaration;
        this.family = family;
        this.literals = List.of(literals);
    }

    /** The type as a CREATE TABLE has it. */
    String declaration() {
        return declaration;
    }

    Family family() {
        return family;
    }

    List<String> literals() {
        return literals;
    }

    /** Whether sums and products of its values stay far from MySQL's limits, past which a statement fails. */
    boolean calculable() {
        return this == RANK || this == FLAG || this == MEDIUMINT || this == DECIMAL;
    }

    /** Texts that are hard to keep. */
    private static final class Texts {
        static final String[] SHORT = {
            "''", "' '", "'a'", "'A'", "'a '", "'Null'", "'#'", "'a#b'", "'{id}'", "'é'", "'😀'", "'ß'", "'NULL'", "'0'"
        };
        static final String[] ALL = {
            "''",
            "' '",
            "'a'",
            "'A'",
            "'a '",
            "'Null'",
            "'##'",
            "'{{value}}'",
            "'é'",
            "'e\u0301'",
            "'😀'",
            "'İI'",
            "'ΑΣ'",
            "'\\\\'",
            "'\"'",
            "'x\\ty'",
            "'it''s'",
            "'%'",
            "'1'"
        };
    }
}
