package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.source.Unreadable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table of CONTRACT types: which MySQL type becomes which attribute type, and how. */
final class Converters {

    private static final AttributeValue TRUE = AttributeValue.fromBool(true);
    private static final AttributeValue FALSE = AttributeValue.fromBool(false);

    private Converters() {}

    /**
     * The converter of a legal pair of types; empty for a pair that the format does not know.
     *
     * @param from the type as which the value is read when it is selected for {@code to}
     */
    static Optional<ValueConverter> of(ColumnType from, AttributeType to, ConversionRules rules) {
        Optional<ValueConverter> converter =
                switch (to) {
                    case S ->
                        ColumnTexts.of(from, rules.policies().zeroDate()).map(text -> value -> {
                            String given = text.apply(value);
                            return given == null ? null : AttributeValue.fromS(given);
                        });
                    case N -> number(from, rules);
                    case B -> binary(from);
                    case BOOL -> bool(from, rules);
                    case M -> json(from, AttributeValue.Type.M, rules);
                    case L ->
                        from.base() == Base.SET
                                ? Optional.of(value -> SetMembers.list((String) value))
                                : json(from, AttributeValue.Type.L, rules);
                    case SS ->
                        from.base() == Base.SET
                                ? Optional.of(value -> SetMembers.stringSet(
                                        (String) value, rules.policies().emptySet()))
                                : Optional.empty();
                    case NULL ->
                        from.base() == Base.JSON
                                ? json(from, AttributeValue.Type.NUL, rules)
                                : Optional.of(Converters::none);
                    case NS, BS -> Optional.empty();
                };
        return converter.map(Converters::readable);
    }

    /** The type that a column has where the contract names none, as in json-construction. */
    static AttributeType defaultType(ColumnType type) {
        return switch (type.base()) {
            case TINYINT, SMALLINT, MEDIUMINT, INT, BIGINT, DECIMAL, FLOAT, DOUBLE, BIT -> AttributeType.N;
            case BINARY, VARBINARY, TINYBLOB, BLOB, MEDIUMBLOB, LONGBLOB, GEOMETRY -> AttributeType.B;
            default -> AttributeType.S;
        };
    }

    /** The converter to the default type; a JSON document keeps its own kind. */
    static ValueConverter byDefault(ColumnType from, ConversionRules rules) {
        if (from.base() == Base.JSON) {
            return readable(value -> JsonDocuments.parse((String) value, rules));
        }
        return of(from, defaultType(from), rules).orElseThrow();
    }

    private static AttributeValue none(Object value) {
        throw new RefusedValue(
                ReasonCode.TYPE_MISMATCH, "type NULL takes only NULL, found " + RefusedValue.shown(value));
    }

    /** The converter for values that may be unreadable, which it refuses. */
    static ValueConverter readable(ValueConverter converter) {
        return value -> {
            if (value instanceof Unreadable unreadable) {
                throw new RefusedValue(ReasonCode.UNREADABLE_TEXT, unreadable.why());
            }
            return converter.convert(value);
        };
    }

    private static Optional<ValueConverter> number(ColumnType from, ConversionRules rules) {
        Base base = from.base();
        return switch (base) {
            case TINYINT, SMALLINT, MEDIUMINT, INT, BIGINT, BIT ->
                Optional.of(value -> AttributeValue.fromN(value.toString()));
            case DECIMAL, FLOAT, DOUBLE -> Optional.of(value -> DynamoNumbers.of((BigDecimal) value, rules));
            case YEAR -> Optional.of(value -> AttributeValue.fromN(Integer.toString(Integer.parseInt((String) value))));
            case TIME -> Optional.of(value -> seconds((String) value, rules));
            case DATE, DATETIME, TIMESTAMP -> Optional.of(value -> DateTexts.epochSeconds((String) value, base, rules));
            case JSON -> json(from, AttributeValue.Type.N, rules);
            default ->
                base.isText()
                        ? Optional.of(value -> DynamoNumbers.ofText((String) value, rules))
                        : Optional.<ValueConverter>empty();
        };
    }

    /** TIME as seconds: {@code -01:00:00.5} is -3600.5. */
    private static AttributeValue seconds(String time, ConversionRules rules) {
        boolean negative = time.startsWith("-");
        String[] parts = (negative ? time.substring(1) : time).split(":", 3);
        BigDecimal seconds = new BigDecimal(parts[2])
                .add(BigDecimal.valueOf(Long.parseLong(parts[0]) * 3600 + Long.parseLong(parts[1]) * 60));
        return DynamoNumbers.of(negative ? seconds.negate() : seconds, rules);
    }

    private static Optional<ValueConverter> binary(ColumnType from) {
        Base base = from.base();
        if (base == Base.BIT) {
            int width = (int) (from.length() + 7) / 8;
            return Optional.of(value -> AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bits(value, width))));
        }
        return base.isBinary() || base == Base.GEOMETRY
                ? Optional.of(value -> AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe((byte[]) value)))
                : Optional.empty();
    }

    private static byte[] bits(Object value, int width) {
        BigInteger number = new BigInteger(value.toString());
        byte[] bytes = new byte[width];
        for (int i = 0; i < width; i++) {
            bytes[width - 1 - i] = number.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }

    private static Optional<ValueConverter> bool(ColumnType from, ConversionRules rules) {
        if (from.base() == Base.JSON) {
            return json(from, AttributeValue.Type.BOOL, rules);
        }
        boolean integer = from.base().isInteger() || from.base() == Base.BIT;
        return integer
                ? Optional.of(value -> {
                    long number = value instanceof Long small ? small : -1;
                    if (number != 0 && number != 1) {
                        throw new RefusedValue(
                                ReasonCode.TYPE_MISMATCH,
                                "a BOOL is made of 0 or 1, found " + RefusedValue.shown(value));
                    }
                    return number == 1 ? TRUE : FALSE;
                })
                : Optional.empty();
    }

    /** A document of the wanted kind; the document null is NULL. */
    private static Optional<ValueConverter> json(ColumnType from, AttributeValue.Type wanted, ConversionRules rules) {
        if (from.base() != Base.JSON) {
            return Optional.empty();
        }
        return Optional.of(value -> {
            AttributeValue document = JsonDocuments.parse((String) value, rules);
            if (document.type() != wanted && document.type() != AttributeValue.Type.NUL) {
                throw new RefusedValue(
                        ReasonCode.TYPE_MISMATCH,
                        "the document is of type " + document.type() + ", the attribute of type " + wanted);
            }
            return document;
        });
    }
}
