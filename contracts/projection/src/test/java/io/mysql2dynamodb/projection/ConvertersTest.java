package io.mysql2dynamodb.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Policies;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.source.Unreadable;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Conversions that scenarios cannot reach, for types that expressions may have. */
class ConvertersTest {

    private static final ConversionRules RULES = ConversionRules.attribute(Policies.DEFAULT, false);

    @Test
    void refusesTextThatCannotBeRead() {
        assertThatThrownBy(() -> convert(Base.VARCHAR, AttributeType.S, new Unreadable("its bytes are not valid text")))
                .isInstanceOf(RefusedValue.class)
                .hasMessageContaining("not valid text")
                .extracting(refusal -> ((RefusedValue) refusal).code())
                .isEqualTo(ReasonCode.UNREADABLE_TEXT);
    }

    @Test
    void keepsDoublesByTheirText() {
        assertThat(convert(Base.DOUBLE, AttributeType.N, new BigDecimal("1E-7")).n())
                .isEqualTo("0.0000001");
        assertThat(convert(Base.DOUBLE, AttributeType.S, new BigDecimal("2E-3")).s())
                .isEqualTo("0.002");
        assertThat(convert(Base.DOUBLE, AttributeType.S, new BigDecimal("12345678901234568"))
                        .s())
                .isEqualTo("12345678901234568");
        assertThat(convert(Base.DOUBLE, AttributeType.S, new BigDecimal("1.7976931348623157E308"))
                        .s())
                .isEqualTo("1.7976931348623157E+308");
        assertThat(convert(Base.DOUBLE, AttributeType.S, new BigDecimal("5e-324"))
                        .s())
                .isEqualTo("5E-324");
    }

    @Test
    void refusesDoublesThatDynamoDbCannotHold() {
        assertThatThrownBy(() -> convert(Base.DOUBLE, AttributeType.N, new BigDecimal("1E+300")))
                .extracting(refusal -> ((RefusedValue) refusal).code())
                .isEqualTo(ReasonCode.NUMBER_OUT_OF_RANGE);
        assertThatThrownBy(() -> convert(Base.DOUBLE, AttributeType.N, new BigDecimal("9E-131")))
                .extracting(refusal -> ((RefusedValue) refusal).code())
                .isEqualTo(ReasonCode.NUMBER_OUT_OF_RANGE);
        assertThat(convert(Base.DOUBLE, AttributeType.N, new BigDecimal("1E-130"))
                        .n())
                .endsWith("01");
    }

    @Test
    void takesTimesAsSeconds() {
        assertThat(convert(Base.TIME, AttributeType.N, "-01:00:00.5").n()).isEqualTo("-3600.5");
        assertThat(convert(Base.TIME, AttributeType.N, "838:59:59").n()).isEqualTo("3020399");
        assertThat(convert(Base.TIME, AttributeType.S, "09:00:00").s()).isEqualTo("09:00:00");
    }

    @Test
    void keepsYearZero() {
        assertThat(convert(Base.YEAR, AttributeType.S, "0000").s()).isEqualTo("0000");
        assertThat(convert(Base.YEAR, AttributeType.N, "0000").n()).isEqualTo("0");
    }

    @Test
    void takesBitsAsBytesOfTheirWidth() {
        ColumnType bits = new ColumnType(Base.BIT, "bit(10)", 10, 0, 0, false);
        AttributeValue value =
                Converters.of(bits, AttributeType.B, RULES).orElseThrow().convert(513L);
        assertThat(value.b()).isEqualTo(SdkBytes.fromByteArray(new byte[] {2, 1}));
    }

    @Test
    void knowsNoOtherPairs() {
        assertThat(Converters.of(type(Base.BLOB), AttributeType.S, RULES)).isEmpty();
        assertThat(Converters.of(type(Base.VARCHAR), AttributeType.BOOL, RULES)).isEmpty();
        assertThat(Converters.of(type(Base.DATE), AttributeType.M, RULES)).isEmpty();
        assertThat(Converters.of(type(Base.VARCHAR), AttributeType.SS, RULES)).isEmpty();
    }

    private static AttributeValue convert(Base from, AttributeType to, Object value) {
        return Converters.of(type(from), to, RULES).orElseThrow().convert(value);
    }

    private static ColumnType type(Base base) {
        return new ColumnType(base, base.name(), 0, 0, 0, false);
    }
}
