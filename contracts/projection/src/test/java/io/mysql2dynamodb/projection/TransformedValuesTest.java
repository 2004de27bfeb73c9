package io.mysql2dynamodb.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Policies;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.source.Unreadable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Transformations that scenarios cannot reach, for types that expressions may have and for texts made to do harm. */
class TransformedValuesTest {

    private static final ConversionRules RULES = ConversionRules.attribute(Policies.DEFAULT, false);
    private static final Transformation DAY = new Transformation.DateFormat("d.M.yyyy", Optional.empty());
    private static final Transformation CENTS = new Transformation.NumberFormat("0.00");
    private static final Transformation JSON = new Transformation.JsonParse();

    @Test
    void refusesTextThatCannotBeRead() {
        assertThatThrownBy(() ->
                        convert(DAY, Base.VARCHAR, AttributeType.S, new Unreadable("its bytes are not valid text")))
                .hasMessageContaining("not valid text")
                .extracting(refusal -> ((RefusedValue) refusal).code())
                .isEqualTo(ReasonCode.UNREADABLE_TEXT);
    }

    @Test
    void takesNoOtherTypes() {
        assertThat(TransformedValues.of(DAY, type(Base.INT), AttributeType.S, RULES))
                .isEmpty();
        assertThat(TransformedValues.of(DAY, type(Base.YEAR), AttributeType.S, RULES))
                .isEmpty();
        assertThat(TransformedValues.of(CENTS, type(Base.DATE), AttributeType.S, RULES))
                .isEmpty();
        assertThat(TransformedValues.of(CENTS, type(Base.SET), AttributeType.N, RULES))
                .isEmpty();
        assertThat(TransformedValues.of(JSON, type(Base.BLOB), AttributeType.M, RULES))
                .isEmpty();
        assertThat(TransformedValues.of(JSON, type(Base.TEXT), AttributeType.SS, RULES))
                .isEmpty();
    }

    @Test
    void formatsEveryKindOfNumber() {
        assertThat(convert(CENTS, Base.BIT, AttributeType.S, 5L).s()).isEqualTo("5.00");
        assertThat(convert(CENTS, Base.BIGINT, AttributeType.S, new BigInteger("18446744073709551615"))
                        .s())
                .isEqualTo("18446744073709551615.00");
        assertThat(convert(CENTS, Base.YEAR, AttributeType.S, "0000").s()).isEqualTo("0.00");
        assertThat(convert(CENTS, Base.JSON, AttributeType.S, "2.005").s()).isEqualTo("2.01");
        assertThat(convert(CENTS, Base.DOUBLE, AttributeType.S, new BigDecimal("1E+300"))
                        .s())
                .hasSize(304);
        assertThat(convert(CENTS, Base.DOUBLE, AttributeType.N, new BigDecimal("-1E-300"))
                        .n())
                .isEqualTo("0");
    }

    @Test
    void refusesJsonThatIsNoNumber() {
        assertRefused(CENTS, Base.JSON, "\"2\"", ReasonCode.TYPE_MISMATCH);
        assertRefused(CENTS, Base.JSON, "null", ReasonCode.TYPE_MISMATCH);
    }

    @Test
    void doesNotWorkForLongOnNumbersMadeToDoHarm() {
        assertRefused(CENTS, Base.TEXT, "1e999999", ReasonCode.NUMBER_OUT_OF_RANGE);
        assertThat(convert(CENTS, Base.TEXT, AttributeType.S, "1e-999999").s()).isEqualTo("0.00");
        assertThat(convert(CENTS, Base.TEXT, AttributeType.S, "0e999999").s()).isEqualTo("0.00");
        assertRefused(CENTS, Base.LONGTEXT, "9".repeat(2_000_000), ReasonCode.NUMBER_OUT_OF_RANGE);
        assertRefused(JSON, Base.LONGTEXT, "[" + "9".repeat(2_000_000) + "]", ReasonCode.NUMBER_OUT_OF_RANGE);
        assertRefused(JSON, Base.LONGTEXT, "[".repeat(2_000_000), ReasonCode.UNPARSEABLE_JSON);
        assertRefused(JSON, Base.LONGTEXT, "[".repeat(2_000_000) + "]".repeat(2_000_000), ReasonCode.TOO_DEEP);
    }

    @Test
    void refusesAsJsonWhatIsNoText() {
        assertRefused(JSON, Base.TEXT, "\uFEFF1", ReasonCode.UNPARSEABLE_JSON);
        assertRefused(JSON, Base.TEXT, "\"\uD800\"", ReasonCode.UNPARSEABLE_JSON);
        assertRefused(JSON, Base.TEXT, "{\"\\udc00\": 1}", ReasonCode.UNPARSEABLE_JSON);
    }

    private static void assertRefused(Transformation transformation, Base from, String value, ReasonCode code) {
        assertThatThrownBy(() -> convert(transformation, from, AttributeType.S, value))
                .isInstanceOfSatisfying(RefusedValue.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    private static AttributeValue convert(Transformation transformation, Base from, AttributeType to, Object value) {
        return TransformedValues.of(transformation, type(from), to, RULES)
                .orElseThrow()
                .convert(value);
    }

    private static ColumnType type(Base base) {
        return new ColumnType(base, base.name(), 0, 0, 0, false);
    }
}
