package io.mysql2dynamodb.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Placeholder;
import io.mysql2dynamodb.contract.Template;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ConditionTextTest {
    private static final Map<String, AttributeType> TYPES = Map.of(
            "pk", AttributeType.S, "sk", AttributeType.S, "total", AttributeType.N, "status#currency", AttributeType.S);

    @Test
    void becomesAnExpressionOfPlaceholders() {
        ItemRequest.Expression bound = bind("pk = 'ORDER#{id}' AND begins_with(sk, 'LINE#')");

        assertThat(bound.text()).isEqualTo("#k0 = :k0 AND begins_with ( #k1 , :k1 )");
        assertThat(bound.names()).isEqualTo(Map.of("#k0", "pk", "#k1", "sk"));
        assertThat(bound.values())
                .isEqualTo(Map.of(":k0", AttributeValue.fromS("ORDER#<id>"), ":k1", AttributeValue.fromS("LINE#")));
    }

    @Test
    void givesValuesTheTypeOfTheirAttribute() {
        ItemRequest.Expression bound =
                bind("status#currency = '{status}#{currency}' and total between 5 and -7.50 and not (total <> {x})");

        assertThat(bound.text()).isEqualTo("#k0 = :k0 AND #k1 BETWEEN :k1 AND :k2 AND NOT ( #k2 <> :k3 )");
        assertThat(bound.values())
                .containsEntry(":k0", AttributeValue.fromS("<status>#<currency>"))
                .containsEntry(":k1", AttributeValue.fromN("5"))
                .containsEntry(":k2", AttributeValue.fromN("-7.50"))
                .containsEntry(":k3", AttributeValue.fromN("<x>"));
    }

    @Test
    void takesParametersAsDynamoDbWritesThem() {
        assertThat(bind("pk = :id AND total != :x").text()).isEqualTo("#k0 = :k0 AND #k1 <> :k1");
        assertThat(ConditionText.parse("pk = :id AND total != :x", TYPES).parameters())
                .containsExactly("id", "x");
    }

    @Test
    void isAWholeKeyWhenEveryKeyAttributeIsGiven() {
        assertThat(key("sk = 'A' AND pk = '{id}'"))
                .isEqualTo(Map.of("pk", AttributeValue.fromS("<id>"), "sk", AttributeValue.fromS("A")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pk = 'A'",
                "pk = 'A' AND begins_with(sk, 'B')",
                "pk = 'A' OR sk = 'B'",
                "pk = 'A' AND sk > 'B'",
                "pk = 'A' AND sk = 'B' AND total = 1"
            })
    void isNoKeyOtherwise(String condition) {
        assertThatThrownBy(() -> key(condition))
                .hasMessageContaining("names no whole key; write pk = ... AND sk = ...");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"colour = 'red'", "'red' = pk", "pk = \"x\"", "pk = 'open", "pk = '{unclosed'", "pk ; total"})
    void refusesWhatItCannotRead(String condition) {
        assertThatThrownBy(() -> bind(condition)).isInstanceOf(NotComparableException.class);
    }

    private static ItemRequest.Expression bind(String condition) {
        return ConditionText.parse(condition, TYPES).bind(ConditionTextTest::value, "k");
    }

    private static Map<String, AttributeValue> key(String condition) {
        return ConditionText.parse(condition, TYPES).key(List.of("pk", "sk"), ConditionTextTest::value);
    }

    private static AttributeValue value(Template template, String attribute, AttributeType type) {
        String text = template.parts().stream()
                .map(part -> part instanceof Placeholder placeholder
                        ? "<" + placeholder.name() + ">"
                        : ((Template.Literal) part).text())
                .collect(Collectors.joining());
        return type == AttributeType.N ? AttributeValue.fromN(text) : AttributeValue.fromS(text);
    }
}
