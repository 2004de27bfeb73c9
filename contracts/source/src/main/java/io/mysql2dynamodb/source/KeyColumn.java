package io.mysql2dynamodb.source;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceTable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One column of a key, or the digest of all columns: how it is read, written as text, and compared in the order of MySQL.
 *
 * @param table its table, for messages
 * @param name its name
 * @param type its type
 * @param nullable whether it may be NULL, which MySQL orders first
 * @param digested the columns whose digest it is; empty for a column
 */
public record KeyColumn(String table, String name, ColumnType type, boolean nullable, List<SourceColumn> digested) {

    private static final ColumnType ORDINAL = new ColumnType(Base.BIGINT, "bigint unsigned", 0, 0, 0, true);
    private static final ColumnType HEX = new ColumnType(Base.CHAR, "char(64)", 64, 0, 0, false);

    public KeyColumn {
        digested = List.copyOf(digested);
    }

    static KeyColumn of(String table, SourceColumn column) {
        Base base = column.type().base();
        if (base == Base.JSON || base == Base.GEOMETRY) {
            throw new UnusableKeyException(
                    "Column '" + table + "." + column.name() + "' of type "
                            + column.type().declared() + " cannot identify rows. Name other columns as source_key.",
                    null);
        }
        return new KeyColumn(table, column.name(), column.type(), column.nullable(), List.of());
    }

    /** What stands for a key in a table that has none. */
    static KeyColumn digest(SourceTable table) {
        return new KeyColumn(table.name(), "SHA-256 of all columns", HEX, false, table.columns());
    }

    /** The column, or the digest, as SQL. */
    String column(String alias) {
        return digested.isEmpty() ? SqlQuoting.column(alias, name) : RowDigest.sql(alias, digested);
    }

    /** The columns of the table that it is read from. */
    List<String> sources() {
        return digested.isEmpty()
                ? List.of(name)
                : digested.stream().map(SourceColumn::name).toList();
    }

    String select(String alias) {
        String column = column(alias);
        // not a CAST, which gives 0 for an ENUM that comes through a view or a merged subquery
        return byOrdinal() ? "(" + column + " | 0)" : ExactSelect.ofType(type, column);
    }

    /** The type of {@link #select}: ENUM and SET are read by their number, which their order follows. */
    ColumnType readType() {
        return byOrdinal() ? ORDINAL : type;
    }

    /** The canonical text of a value read by {@link #select}. */
    String text(Object value) {
        if (value == null && !digested.isEmpty()) {
            throw new UnusableKeyException(
                    "A row of '" + table + "', which has no key, cannot be told from others: it holds a value over the"
                            + " server's max_allowed_packet, so that its SHA-256 is NULL. Raise max_allowed_packet, give"
                            + " the table a key, or name columns that identify its rows as source_key.",
                    null);
        } else if (value == null) {
            return null;
        } else if (value instanceof Long || value instanceof BigInteger) {
            return byOrdinal() ? memberText(new BigInteger(value.toString())) : value.toString();
        } else if (value instanceof BigDecimal number) {
            return type.base() == Base.DECIMAL ? number.toPlainString() : number.toString();
        } else if (value instanceof byte[] bytes) {
            return "0x" + HexFormat.of().formatHex(bytes);
        } else if (value instanceof String text) {
            return text;
        }
        throw new UnusableKeyException(
                "A value of key column '" + table + "." + name + "' cannot be read: " + value
                        + ". Mend the value in the source.",
                null);
    }

    /** Greater than the value; NULL is the lowest. */
    String above(String alias, String value, List<Object> parameters) {
        if (value == null) {
            return column(alias) + " IS NOT NULL";
        }
        if (type.base() == Base.ENUM) {
            return oneOf(alias, ordinal(value) + 1, Members.of(type).names().size());
        }
        parameters.add(parameter(value));
        return column(alias) + " > ?";
    }

    /** Less than the value, or equal to it where that is asked. */
    String below(String alias, String value, boolean orEqual, List<Object> parameters) {
        String column = column(alias);
        if (value == null) {
            return orEqual ? column + " IS NULL" : "FALSE";
        }
        String comparison;
        if (type.base() == Base.ENUM) {
            int ordinal = ordinal(value);
            comparison = oneOf(alias, 0, orEqual ? ordinal : ordinal - 1);
        } else {
            parameters.add(parameter(value));
            comparison = column + (orEqual ? " <= ?" : " < ?");
        }
        return nullable ? "(" + comparison + " OR " + column + " IS NULL)" : comparison;
    }

    /** Refuses a text that is no value of the column. */
    void require(String text) {
        if (text != null) {
            parameter(text);
        }
    }

    String equalTo(String alias, String value, List<Object> parameters) {
        if (value == null) {
            return column(alias) + " IS NULL";
        }
        parameters.add(parameter(value));
        return column(alias) + " = ?";
    }

    /** ENUM numbers as a list: MySQL orders them by number, but uses an index for equality only. */
    private String oneOf(String alias, int from, int to) {
        if (from > to) {
            return "FALSE";
        }
        return IntStream.rangeClosed(from, to)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", ", column(alias) + " IN (", ")"));
    }

    private int ordinal(String member) {
        return ((Number) parameter(member)).intValue();
    }

    private boolean byOrdinal() {
        return type.base() == Base.ENUM || type.base() == Base.SET;
    }

    private String memberText(BigInteger number) {
        Members members = Members.of(type);
        return type.base() == Base.ENUM ? members.member(number.intValueExact()) : members.set(number);
    }

    private Object parameter(String text) {
        try {
            return switch (type.base()) {
                case TINYINT, SMALLINT, MEDIUMINT, INT, BIGINT, BIT, YEAR -> new BigInteger(text);
                case DECIMAL -> new BigDecimal(text);
                case DOUBLE -> Double.valueOf(text);
                // compared as the double that the stored float is
                case FLOAT -> (double) Float.parseFloat(text);
                case BINARY, VARBINARY, TINYBLOB, BLOB, MEDIUMBLOB, LONGBLOB -> bytes(text);
                case ENUM -> (long) Members.of(type).ordinal(text);
                case SET -> Members.of(type).mask(text);
                default -> text;
            };
        } catch (IllegalArgumentException cause) {
            throw new UnusableKeyException(
                    "'" + text + "' is no value of key column '" + table + "." + name + "', " + type.declared()
                            + ". The key was written for another table or column: plan again.",
                    cause);
        }
    }

    private static byte[] bytes(String text) {
        if (!text.startsWith("0x")) {
            throw new IllegalArgumentException("Binary values start with 0x");
        }
        return HexFormat.of().parseHex(text, 2, text.length());
    }
}
