package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemKeyTest {

    @Property
    void numbersAreComparedByValue(@ForAll @BigRange(min = "-1E10", max = "1E10") @Scale(5) BigDecimal number) {
        assertThat(key(number.toPlainString()))
                .isEqualTo(key(number.setScale(9).toPlainString()))
                .isEqualTo(key(number.stripTrailingZeros().toString()))
                .hasSameHashCodeAs(key(number.toString()));
    }

    @Property
    void survivesTheWayThroughJson(@ForAll String text, @ForAll byte[] bytes) {
        ItemKey key = new ItemKey(
                Map.of("pk", AttributeValue.fromS(text), "sk", AttributeValue.fromB(SdkBytes.fromByteArray(bytes))));
        assertThat(ItemKeyJson.read(ItemKeyJson.write(key))).isEqualTo(key);
    }

    @Test
    void textIsComparedByBytes() {
        assertThat(new ItemKey(Map.of("pk", AttributeValue.fromS("a"))))
                .isNotEqualTo(new ItemKey(Map.of("pk", AttributeValue.fromS("A"))));
    }

    @Test
    void aHugeNumberStaysShort() {
        assertThat(key("1E+125").toString()).isEqualTo("sk=1E+125");
    }

    @Test
    void refusesAnItemWithoutItsKey() {
        assertThatThrownBy(() -> ItemKey.of(Map.of("pk", AttributeValue.fromS("a")), List.of("pk", "sk")))
                .hasMessageContaining("no key attribute sk");
    }

    @Test
    void refusesATypeThatIsNoKey() {
        assertThatThrownBy(() -> new ItemKey(Map.of("pk", AttributeValue.fromBool(true))))
                .hasMessageContaining("a key is S, N or B");
    }

    private static ItemKey key(String number) {
        return new ItemKey(Map.of("sk", AttributeValue.fromN(number)));
    }
}
