package io.mysql2dynamodb.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Policies;
import io.mysql2dynamodb.contract.Policies.EmptySet;
import io.mysql2dynamodb.contract.Policies.ZeroDate;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SetConvertersTest {

    private static final ConversionRules RULES =
            ConversionRules.attribute(new Policies(ZeroDate.ABSENT, EmptySet.QUARANTINE), false);

    @Test
    void takesEqualTextsOnceInTheirOrder() {
        assertThat(make(Base.VARCHAR, AttributeType.SS, "b", "", "a", "b").ss()).containsExactly("b", "", "a");
    }

    @Test
    void tellsTextsApartByCharactersNotByCollation() {
        assertThat(make(Base.VARCHAR, AttributeType.SS, "a", "A", "a ").ss()).containsExactly("a", "A", "a ");
    }

    @Test
    void takesNumbersOfOneValueOnce() {
        assertThat(make(
                                Base.DECIMAL,
                                AttributeType.NS,
                                new BigDecimal("1.0"),
                                new BigDecimal("1.00"),
                                new BigDecimal("100"),
                                new BigDecimal("1E+2"),
                                new BigDecimal("0.0"))
                        .ns())
                .containsExactly("1", "100", "0");
        assertThat(make(Base.YEAR, AttributeType.NS, "2026", "0000").ns()).containsExactly("2026", "0");
    }

    @Test
    void hasNoEmptySet() {
        assertThat(make(Base.VARCHAR, AttributeType.SS)).isNull();
        assertThat(make(Base.INT, AttributeType.NS)).isNull();
        assertThat(make(Base.DATE, AttributeType.SS, "0000-00-00")).isNull();
    }

    @Test
    void keepsDuplicatesAndTypesInLists() {
        assertThat(make(Base.BIGINT, AttributeType.L, 1L, 1L).l())
                .containsExactly(AttributeValue.fromN("1"), AttributeValue.fromN("1"));
        assertThat(make(Base.BLOB, AttributeType.L, (Object) new byte[] {7}).l())
                .containsExactly(AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {7})));
        assertThat(make(Base.SET, AttributeType.L, "a,b").l()).containsExactly(AttributeValue.fromS("a,b"));
        assertThat(make(Base.JSON, AttributeType.L, "[true]", "null").l())
                .containsExactly(
                        AttributeValue.fromL(List.of(AttributeValue.fromBool(true))), AttributeValue.fromNul(true));
        assertThat(make(Base.VARCHAR, AttributeType.L).l()).isEmpty();
    }

    @Test
    void nestsListsNoDeeperThanDynamoDbDoes() {
        String deepest = "[".repeat(30) + "]".repeat(30);
        assertThat(make(Base.JSON, AttributeType.L, deepest).l()).hasSize(1);
        assertThatThrownBy(() -> make(Base.JSON, AttributeType.L, "[" + deepest + "]"))
                .extracting(refusal -> ((RefusedValue) refusal).code())
                .isEqualTo(ReasonCode.TOO_DEEP);
    }

    @Test
    void makesNumberSetsOfNumbersOnlyAndNoBinarySets() {
        assertThat(SetConverters.of(type(Base.VARCHAR), AttributeType.NS, RULES))
                .isEmpty();
        assertThat(SetConverters.of(type(Base.DATE), AttributeType.NS, RULES)).isEmpty();
        assertThat(SetConverters.of(type(Base.BLOB), AttributeType.SS, RULES)).isEmpty();
        assertThat(SetConverters.of(type(Base.BLOB), AttributeType.BS, RULES)).isEmpty();
        assertThat(SetConverters.of(type(Base.VARCHAR), AttributeType.S, RULES)).isEmpty();
    }

    private static AttributeValue make(Base from, AttributeType to, Object... values) {
        return SetConverters.of(type(from), to, RULES).orElseThrow().apply(List.of(values));
    }

    private static ColumnType type(Base base) {
        return new ColumnType(base, base.name(), 0, 0, 0, false);
    }
}
