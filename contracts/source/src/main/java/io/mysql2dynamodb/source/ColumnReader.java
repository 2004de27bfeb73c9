package io.mysql2dynamodb.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.mysql2dynamodb.schema.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/** Makes the value of one column from its bytes in MySQL's text protocol. Stateless. */
@FunctionalInterface
interface ColumnReader {

    int YEAR_DIGITS = 4;

    Object read(byte[] raw);

    static ColumnReader of(ColumnType type) {
        return switch (type.base()) {
            case TINYINT, SMALLINT, MEDIUMINT, INT, BIGINT -> ColumnReader::integer;
            case DECIMAL, DOUBLE -> ColumnReader::decimal;
            case FLOAT -> ColumnReader::single;
            case BIT -> ColumnReader::bits;
            case YEAR -> ColumnReader::year;
            case DATE, TIME, DATETIME, TIMESTAMP -> raw -> new String(raw, ISO_8859_1);
            case CHAR, VARCHAR, TINYTEXT, TEXT, MEDIUMTEXT, LONGTEXT, ENUM, SET, JSON -> ColumnReader::text;
            case BINARY, VARBINARY, TINYBLOB, BLOB, MEDIUMBLOB, LONGBLOB, GEOMETRY -> raw -> raw;
        };
    }

    private static Object integer(byte[] raw) {
        if (raw.length > 18) {
            BigInteger value = new BigInteger(new String(raw, ISO_8859_1));
            return value.bitLength() < Long.SIZE ? (Object) value.longValueExact() : value;
        }
        long value = 0;
        int start = raw[0] == '-' ? 1 : 0;
        for (int i = start; i < raw.length; i++) {
            value = value * 10 + (raw[i] - '0');
        }
        return start == 1 ? -value : value;
    }

    private static Object decimal(byte[] raw) {
        return new BigDecimal(new String(raw, ISO_8859_1));
    }

    private static Object single(byte[] raw) {
        return ShortestFloat.of((float) Double.parseDouble(new String(raw, ISO_8859_1)));
    }

    /** A column has four digits, an aggregate of it as few as the number has. */
    private static Object year(byte[] raw) {
        return "0".repeat(YEAR_DIGITS - raw.length) + new String(raw, ISO_8859_1);
    }

    private static Object bits(byte[] raw) {
        BigInteger value = new BigInteger(1, raw);
        return value.bitLength() < Long.SIZE ? (Object) value.longValueExact() : value;
    }

    private static Object text(byte[] raw) {
        String text = new String(raw, UTF_8);
        // decoding replaces bytes that are no UTF-8; a replacement character that was stored survives the way back
        if (text.indexOf('\uFFFD') >= 0 && !Arrays.equals(text.getBytes(UTF_8), raw)) {
            return new Unreadable("its bytes are not valid text");
        }
        return text;
    }
}
