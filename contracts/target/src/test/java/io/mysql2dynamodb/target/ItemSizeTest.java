package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.embedded.DynamoDbExtension;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class ItemSizeTest {

    @RegisterExtension
    static final DynamoDbExtension DYNAMO = new DynamoDbExtension();

    @Property
    void textCountsAsUtf8(@ForAll String text) {
        byte[] utf8 = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.UTF_8);
        Assume.that(new String(utf8, StandardCharsets.UTF_8).equals(text)); // lone surrogates are not text
        assertThat(ItemSize.ofText(text)).isEqualTo(utf8.length);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0.00,1", "7,2", "12,2", "-12,3", "100,2", "105,3", "10.5,3", "0.0001,2", "1E+125,2", "123456,4"
    })
    void numbersCountTwoDigitsAByteAndOneMore(String number, long bytes) {
        assertThat(ItemSize.of(AttributeValue.fromN(number))).isEqualTo(bytes);
    }

    @Property
    void aNumberCountsTheSameHoweverItIsWritten(@ForAll @Scale(9) BigDecimal number) {
        assertThat(ItemSize.of(AttributeValue.fromN(number.toPlainString())))
                .isEqualTo(ItemSize.of(AttributeValue.fromN(number.unscaledValue() + "E" + -number.scale())));
    }

    @Test
    void thirtyEightDigitsAndASignAreTheMost() {
        assertThat(ItemSize.of(AttributeValue.fromN("-" + "12".repeat(19)))).isEqualTo(21);
    }

    @Test
    void documentsCountTheirMembersAndOverhead() {
        assertThat(ItemSize.of(AttributeValue.fromM(Map.of()))).isEqualTo(3);
        assertThat(ItemSize.of(AttributeValue.fromL(List.of(AttributeValue.fromBool(true)))))
                .isEqualTo(3 + 1 + 1);
        assertThat(ItemSize.of(AttributeValue.fromM(Map.of("ab", AttributeValue.fromS("cde")))))
                .isEqualTo(3 + 1 + 2 + 3);
    }

    @Test
    void setsAndBinaryCountTheirBytes() {
        assertThat(ItemSize.of(AttributeValue.fromSs(List.of("ab", "ö")))).isEqualTo(4);
        assertThat(ItemSize.of(AttributeValue.fromB(SdkBytes.fromByteArray(new byte[17]))))
                .isEqualTo(17);
    }

    @Test
    void anItemAtTheLimitFitsAndOneByteMoreDoesNot() {
        String table = Items.createTable(DYNAMO.client(), DYNAMO.tablePrefix() + "size");
        long rest = ItemSize.of(Items.item(1, ""));
        String longest = "ö".repeat((int) (ItemSize.LIMIT_BYTES - rest) / 2) + (rest % 2 == 0 ? "" : "x");
        assertThat(ItemSize.of(Items.item(1, longest))).isEqualTo(ItemSize.LIMIT_BYTES);
        DYNAMO.client().putItem(put -> put.tableName(table).item(Items.item(1, longest)));
        assertThatThrownBy(() ->
                        DYNAMO.client().putItem(put -> put.tableName(table).item(Items.item(1, longest + "y"))))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("size");
    }
}
