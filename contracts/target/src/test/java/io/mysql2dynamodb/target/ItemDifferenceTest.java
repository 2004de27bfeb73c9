package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemDifferenceTest {

    @Test
    void numbersAreComparedByValueAtAnyDepth() {
        assertThat(differences(number("1.50"), number("1.5"))).isEmpty();
        assertThat(differences(
                        AttributeValue.fromL(List.of(number("100"))), AttributeValue.fromL(List.of(number("1E2")))))
                .isEmpty();
        assertThat(differences(AttributeValue.fromNs(List.of("1.0", "2")), AttributeValue.fromNs(List.of("2", "1"))))
                .isEmpty();
    }

    @Test
    void setsHaveNoOrderAndListsDo() {
        assertThat(differences(AttributeValue.fromSs(List.of("a", "b")), AttributeValue.fromSs(List.of("b", "a"))))
                .isEmpty();
        assertThat(differences(list("a", "b"), list("b", "a"))).hasSize(2);
    }

    @Test
    void textAndNumberAreDifferent() {
        assertThat(differences(number("1"), AttributeValue.fromS("1"))).hasToString("[a: expected N 1, found S \"1\"]");
    }

    @Test
    void emptyTextNullAndAbsentAreDifferent() {
        AttributeValue empty = AttributeValue.fromS("");
        AttributeValue nul = AttributeValue.fromNul(true);
        assertThat(differences(empty, nul)).hasToString("[a: expected S \"\", found NULL null]");
        assertThat(ItemDifference.between(Map.of("a", empty), Map.of()))
                .hasToString("[a: expected S \"\", found nothing]");
        assertThat(ItemDifference.between(Map.of(), Map.of("a", nul)))
                .hasToString("[a: expected nothing, found NULL null]");
    }

    @Test
    void namesThePlaceInsideDocuments() {
        AttributeValue expected = AttributeValue.fromM(Map.of(
                "lines",
                AttributeValue.fromL(List.of(AttributeValue.fromM(
                        Map.of("sku", AttributeValue.fromS("A"), "gift", AttributeValue.fromBool(true)))))));
        AttributeValue found = AttributeValue.fromM(Map.of(
                "lines",
                AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("sku", AttributeValue.fromS("B")))))));
        assertThat(differences(expected, found))
                .extracting(ItemDifference::toString)
                .containsExactly(
                        "a.lines[0].gift: expected BOOL true, found nothing",
                        "a.lines[0].sku: expected S \"A\", found S \"B\"");
    }

    @Test
    void binaryIsShownInHexAndLongTextIsCut() {
        AttributeValue bytes = AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1, -1}));
        assertThat(differences(bytes, AttributeValue.fromS("x".repeat(1000)))
                        .get(0)
                        .toString())
                .startsWith("a: expected B 0x01ff, found S \"xxx")
                .endsWith("(1002 characters)");
    }

    @Test
    void ignoresWhatItIsToldTo() {
        assertThat(ItemDifference.between(Map.of("_mv", number("0")), Map.of("_mv", number("3")), Set.of("_mv")))
                .isEmpty();
    }

    @Test
    void seesWhatIsTooMuchBesideWhatIsIgnored() {
        assertThat(ItemDifference.between(
                        Map.of("a", number("1")),
                        Map.of("a", number("1"), "_mv", number("3"), "b", number("2")),
                        Set.of("_mv", "_et")))
                .hasToString("[b: expected nothing, found N 2]");
        assertThat(differences(list("a"), list("a", "b"))).hasToString("[a[1]: expected nothing, found S \"b\"]");
    }

    private static List<ItemDifference> differences(AttributeValue expected, AttributeValue found) {
        return ItemDifference.between(Map.of("a", expected), Map.of("a", found));
    }

    private static AttributeValue number(String text) {
        return AttributeValue.fromN(text);
    }

    private static AttributeValue list(String... texts) {
        return AttributeValue.fromL(
                Arrays.stream(texts).map(AttributeValue::fromS).toList());
    }
}
