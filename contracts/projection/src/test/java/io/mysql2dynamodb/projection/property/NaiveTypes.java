package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Policies;
import io.mysql2dynamodb.projection.property.NaiveValue.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** CONTRACT.md's table 'MySQL type -> attribute value'. */
final class NaiveTypes {

    /** DynamoDB takes 32 levels, the item itself is the first. */
    static final int LEVELS = 31;

    static final int UNLIMITED = Integer.MAX_VALUE;

    private final Policies policies;

    NaiveTypes(Policies policies) {
        this.policies = policies;
    }

    /** The S form of a value; null where it is absent. */
    String text(NaiveValue value) {
        return switch (value.kind()) {
            case FLOAT, DOUBLE -> NaiveNumbers.floating(NaiveNumbers.of(value));
            case DATE, DATETIME, TIMESTAMP ->
                NaiveDates.absent(value.text(), policies.zeroDate()) ? null : NaiveDates.iso(value);
            case GEOMETRY -> value.outline();
            case BINARY -> throw new IllegalStateException("binary has no text");
            default -> value.text();
        };
    }

    /** The S form; null for NULL too. */
    String textOrNull(NaiveValue value) {
        return value == null ? null : text(value);
    }

    /** Whether a date is absent because it is zero; refuses it where the policy says so. */
    boolean isAbsentDate(String stored) {
        return NaiveDates.absent(stored, policies.zeroDate());
    }

    /** The value of an attribute of that type; null where it is absent. */
    AttributeValue attribute(NaiveValue value, AttributeType type, boolean ttl) {
        return switch (type) {
            case S -> {
                String text = text(value);
                yield text == null ? null : AttributeValue.fromS(text);
            }
            case N -> value.kind() == Kind.JSON ? document(value, AttributeValue.Type.N) : number(value, ttl);
            case B -> AttributeValue.fromB(bytes(value.kind() == Kind.BIT ? value.outline() : value.text()));
            case BOOL -> value.kind() == Kind.JSON ? document(value, AttributeValue.Type.BOOL) : bool(value);
            case M -> document(value, AttributeValue.Type.M);
            case L -> value.kind() == Kind.JSON ? document(value, AttributeValue.Type.L) : members(value);
            case SS -> set(value);
            default -> nothing(value);
        };
    }

    /** Type NULL takes NULL, and a document null. */
    private static AttributeValue nothing(NaiveValue value) {
        if (value.kind() == Kind.JSON) {
            return document(value, AttributeValue.Type.NUL);
        }
        throw new NaiveRefusal("type-mismatch");
    }

    private AttributeValue set(NaiveValue value) {
        if (!value.text().isEmpty()) {
            return AttributeValue.fromSs(split(value));
        }
        if (policies.emptySet() == Policies.EmptySet.QUARANTINE) {
            throw new NaiveRefusal("empty-set");
        }
        return null;
    }

    private AttributeValue number(NaiveValue value, boolean ttl) {
        String text = value.text();
        BigDecimal number =
                switch (value.kind()) {
                    case DATE, DATETIME, TIMESTAMP ->
                        NaiveDates.absent(text, policies.zeroDate())
                                ? null
                                : NaiveDates.epochSeconds(ttl ? text.replaceAll("\\..*", "") : text);
                    case TIME -> NaiveDates.seconds(text);
                    case TEXT -> NaiveNumbers.strict(text);
                    default -> NaiveNumbers.of(value);
                };
        return number == null ? null : AttributeValue.fromN(NaiveNumbers.attribute(number));
    }

    private static AttributeValue bool(NaiveValue value) {
        if (!value.text().equals("0") && !value.text().equals("1")) {
            throw new NaiveRefusal("type-mismatch");
        }
        return AttributeValue.fromBool(value.text().equals("1"));
    }

    private static AttributeValue document(NaiveValue value, AttributeValue.Type wanted) {
        AttributeValue document = NaiveJson.parse(value.text(), LEVELS, true);
        if (document.type() != wanted && document.type() != AttributeValue.Type.NUL) {
            throw new NaiveRefusal("type-mismatch");
        }
        return document;
    }

    private static AttributeValue members(NaiveValue set) {
        return AttributeValue.fromL(
                split(set).stream().map(AttributeValue::fromS).toList());
    }

    private static List<String> split(NaiveValue set) {
        return set.text().isEmpty() ? List.of() : Arrays.asList(set.text().split(","));
    }

    private static SdkBytes bytes(String hex) {
        return SdkBytes.fromByteArray(HexFormat.of().parseHex(hex));
    }

    /**
     * The value in the default type of its MySQL type, as children have it; null where it is absent.
     *
     * @param levels the lists and maps that a document may hold in each other
     * @param bounded whether DynamoDB's limits apply to numbers
     */
    AttributeValue byDefault(NaiveValue value, int levels, boolean bounded) {
        return switch (value.kind()) {
            case INTEGER, DECIMAL, FLOAT, DOUBLE, BIT -> {
                BigDecimal number = NaiveNumbers.of(value);
                yield AttributeValue.fromN(bounded ? NaiveNumbers.attribute(number) : NaiveNumbers.plain(number));
            }
            case BINARY, GEOMETRY -> AttributeValue.fromB(bytes(value.text()));
            case JSON -> NaiveJson.parse(value.text(), levels, bounded);
            default -> attribute(value, AttributeType.S, false);
        };
    }
}
