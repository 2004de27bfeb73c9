package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.schema.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** A value of a column's type that hardly any row holds. Should one hold it, the answers are compared all the same. */
final class AbsentValue {

    private static final String TEXT = "~no such value~";
    private static final int LONGEST_BINARY = 16;

    private AbsentValue() {}

    static Optional<Object> of(ColumnType type) {
        return switch (type.base()) {
            case TINYINT -> Optional.of(type.unsigned() ? 255L : 127L);
            case SMALLINT -> Optional.of(type.unsigned() ? 65_535L : 32_767L);
            case MEDIUMINT -> Optional.of(type.unsigned() ? 16_777_215L : 8_388_607L);
            case INT -> Optional.of(type.unsigned() ? 4_294_967_295L : (long) Integer.MAX_VALUE);
            case BIGINT ->
                Optional.of(
                        type.unsigned() ? (Object) BigInteger.TWO.pow(64).subtract(BigInteger.ONE) : Long.MAX_VALUE);
            case DECIMAL -> Optional.of(new BigDecimal(BigInteger.valueOf(-7), type.scale()));
            case YEAR -> Optional.of("2155");
            case DATE -> Optional.of("9999-12-30");
            case DATETIME -> Optional.of("9999-12-30 23:59:58" + fraction(type));
            case TIMESTAMP -> Optional.of("2038-01-18 03:14:06" + fraction(type));
            case TIME -> Optional.of("-838:59:58" + fraction(type));
            case CHAR, VARCHAR, TINYTEXT, TEXT, MEDIUMTEXT, LONGTEXT, ENUM -> Optional.of(text(type));
            case BINARY, VARBINARY, TINYBLOB, BLOB, MEDIUMBLOB, LONGBLOB -> Optional.of(binary(type));
            case BIT, FLOAT, DOUBLE, SET, JSON, GEOMETRY -> Optional.empty();
        };
    }

    private static String text(ColumnType type) {
        boolean fits = type.length() == 0 || type.length() >= TEXT.length();
        return fits ? TEXT : TEXT.substring(0, (int) type.length());
    }

    private static byte[] binary(ColumnType type) {
        byte[] bytes = new byte[(int) Math.max(1, Math.min(LONGEST_BINARY, type.length()))];
        Arrays.fill(bytes, (byte) 0xEE);
        return bytes;
    }

    private static String fraction(ColumnType type) {
        return type.fractionalSeconds() == 0 ? "" : "." + "0".repeat(type.fractionalSeconds());
    }
}
