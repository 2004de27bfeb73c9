package io.mysql2dynamodb.modeling.proof;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Values that a table's rows could have next, made of those that they have. */
final class NewValues {

    private final List<Map<String, Object>> rows;

    NewValues(List<Map<String, Object>> rows) {
        this.rows = rows;
    }

    /** Another value for a column of a row: one that another row has, or else one that none has; empty where there is none. */
    Optional<Object> other(SourceColumn column, Map<String, Object> row, boolean unique) {
        Object own = row.get(column.name());
        if (!unique) {
            Optional<Object> known = rows.stream()
                    .map(one -> one.get(column.name()))
                    .filter(value -> value != null && !same(value, own))
                    .findFirst();
            if (known.isPresent()) {
                return known;
            }
        }
        return fresh(column);
    }

    /** A value that another row has, and no row together with this row's values of the other columns. */
    Optional<Object> unpaired(List<String> columns, String column, Map<String, Object> row) {
        return rows.stream()
                .map(one -> one.get(column))
                .filter(value -> value != null
                        && rows.stream().noneMatch(one -> columns.stream()
                                .allMatch(name -> same(one.get(name), name.equals(column) ? value : row.get(name)))))
                .findFirst();
    }

    /** A value that no row has; empty where the column's type gives none. */
    Optional<Object> fresh(SourceColumn column) {
        ColumnType type = column.type();
        List<Object> known = rows.stream()
                .map(row -> row.get(column.name()))
                .filter(Objects::nonNull)
                .toList();
        Object example = known.isEmpty() ? null : known.get(known.size() - 1);
        return switch (type.base()) {
            case TINYINT, SMALLINT, MEDIUMINT, INT, BIGINT -> {
                BigInteger largest = known.stream()
                        .map(value -> new BigInteger(value.toString()))
                        .max(BigInteger::compareTo)
                        .orElse(BigInteger.ZERO);
                yield Optional.of(largest.add(BigInteger.ONE));
            }
            case DECIMAL, FLOAT, DOUBLE ->
                Optional.of(known.stream()
                        .map(value -> new BigDecimal(value.toString()))
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO)
                        .add(BigDecimal.ONE));
            case CHAR, VARCHAR, TINYTEXT, TEXT, MEDIUMTEXT, LONGTEXT -> Optional.of(text(type, example));
            case DATE -> Optional.of("2031-02-03");
            case DATETIME, TIMESTAMP -> Optional.of("2031-02-03 04:05:06");
            case TIME -> Optional.of("04:05:06");
            case YEAR -> Optional.of("2031");
            case BINARY, VARBINARY, TINYBLOB, BLOB, MEDIUMBLOB, LONGBLOB -> Optional.of(bytes(type, example));
            case JSON -> Optional.of("{\"tried\": " + known.size() + "}");
            default -> Optional.empty();
        };
    }

    /** As long as the column admits, and unlike all others in its last characters. */
    private static String text(ColumnType type, Object example) {
        String base = example == null ? "" : example.toString();
        String tail = "zq7";
        long most = type.length() > 0 ? type.length() : 40;
        if (most <= tail.length()) {
            return tail.substring(0, (int) most);
        }
        int at = base.indexOf('@');
        String made = at > 0 ? tail + base : base + tail;
        return made.length() <= most ? made : tail + base.substring(0, (int) most - tail.length());
    }

    private static byte[] bytes(ColumnType type, Object example) {
        byte[] known =
                example instanceof byte[] some ? some.clone() : new byte[(int) Math.min(8, Math.max(1, type.length()))];
        for (int i = 0; i < known.length; i++) {
            known[i] ^= (byte) 0x5a;
        }
        return known;
    }

    static boolean same(Object one, Object other) {
        if (one instanceof byte[] left && other instanceof byte[] right) {
            return ByteBuffer.wrap(left).equals(ByteBuffer.wrap(right));
        }
        return Objects.equals(one, other);
    }
}
