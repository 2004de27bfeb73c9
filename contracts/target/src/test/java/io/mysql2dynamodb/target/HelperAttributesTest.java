package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class HelperAttributesTest {

    @Property
    void theSourceRowSurvivesItsText(@ForAll String table, @ForAll @NotEmpty List<String> key) {
        String text = HelperAttributes.source(table, key).s();
        assertThat(HelperAttributes.parseSource(text)).isEqualTo(new SourceRow(table, key));
    }

    @Test
    void theTextIsCanonical() {
        assertThat(HelperAttributes.source("orders", List.of("17", "a\"\\/\n\u0001\u007fé😀"))
                        .s())
                .isEqualTo("[\"orders\",\"17\",\"a\\\"\\\\/\\n\\u0001\u007fé😀\"]");
    }

    @Test
    void refusesWhatIsNoSourceRow() {
        assertThatThrownBy(() -> HelperAttributes.parseSource("[\"orders\"]")).hasMessageContaining("at least one key");
        assertThatThrownBy(() -> HelperAttributes.parseSource("[\"orders\",1]")).hasMessageContaining("strings");
        assertThatThrownBy(() -> HelperAttributes.parseSource("orders")).hasMessageContaining("not JSON");
        assertThatThrownBy(() -> HelperAttributes.parseSource("[\"orders\",\"1\""))
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> HelperAttributes.parseSource("{\"orders\":\"1\"}"))
                .hasMessageContaining("array");
        assertThatThrownBy(() -> HelperAttributes.parseSource("[\"orders\",\"1\"],"))
                .isInstanceOf(RuntimeException.class);
    }
}
