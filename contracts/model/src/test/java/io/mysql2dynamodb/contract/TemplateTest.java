package io.mysql2dynamodb.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @Test
    void readsLiteralsAndPlaceholders() {
        Template template = Template.parse("A{{}}#{orders.id:010}{n:+05}-{value}");

        assertThat(template.parts())
                .containsExactly(
                        new Template.Literal("A{}#"),
                        new Placeholder("orders.id", Optional.of(new NumberPadding(10, false))),
                        new Placeholder("n", Optional.of(new NumberPadding(5, true))),
                        new Template.Literal("-"),
                        Placeholder.of("value"));
        assertThat(template.placeholders().get(0).qualifier()).contains("orders");
        assertThat(template.placeholders().get(0).qualifiedColumn()).contains("id");
        assertThat(template.placeholders().get(1)).hasToString("{n:+05}");
        assertThat(template.skeleton()).isEqualTo("A{}#\0\0-\0");
    }

    @Test
    void anEmptyTemplateHasNoParts() {
        assertThat(Template.parse("").parts()).isEmpty();
        assertThat(Template.parse("#META").placeholders()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{", "}", "{}", "{a", "a}", "{ a}", "{a:}", "{a:10}", "{a:00}", "{a:039}", "{a:-05}", "{a{b}", "{:05}"
            })
    void refusesBracesThatDoNotFit(String text) {
        assertThatThrownBy(() -> Template.parse(text)).isInstanceOf(TemplateSyntaxException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "010, 42, 0000000042",
        "03, 10.50, 010.50",
        "03, 999, 999",
        "03, 0, 000",
        "+03, -500, 000",
        "+03, 499, 999",
        "+03, -0.5, 499.5",
        "+010, 7, 5000000007"
    })
    void padsNumbersSoThatTextSortsAsTheyDo(String form, String number, String text) {
        assertThat(NumberPadding.parse(form).orElseThrow().apply(new BigDecimal(number)))
                .contains(text);
    }

    @ParameterizedTest
    @CsvSource({"03, 1000", "03, -1", "+03, 500", "+03, -501", "+03, 1E+9999"})
    void doesNotPadWhatDoesNotFit(String form, String number) {
        assertThat(NumberPadding.parse(form).orElseThrow().apply(new BigDecimal(number)))
                .isEmpty();
    }

    @Test
    void composesAKeyOfTheAttributesInItsName() {
        assertThat(ComposedKey.parse("day#id").map(key -> key.template().text()))
                .contains("{day}#{id}");
        for (String name : List.of("day", "#day", "day#", "#", "a##b", "{a}#b")) {
            assertThat(ComposedKey.parse(name)).isEmpty();
        }
    }

    @Test
    void suggestsTheNameThatWasMeant() {
        assertThat(NearestName.to("emial", List.of("email", "name"))).contains("email");
        assertThat(NearestName.to("Sort_Key", List.of("sk_template", "sort-key")))
                .contains("sort-key");
        assertThat(NearestName.to("price", List.of("email", "id"))).isEmpty();
    }
}
