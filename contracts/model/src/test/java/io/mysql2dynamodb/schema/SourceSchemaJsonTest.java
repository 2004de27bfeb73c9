package io.mysql2dynamodb.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceSchemaJsonTest {

    @Test
    void readsWhatItWrote() {
        String written = SourceSchemaJson.write(Library.schema());

        assertThat(SourceSchemaJson.read(written)).isEqualTo(Library.schema());
        assertThat(SourceSchemaJson.write(SourceSchemaJson.read(written))).isEqualTo(written);
        assertThat(written).contains("\"estimated_rows\"").contains("\"collation\" : \"utf8mb4_0900_ai_ci\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[]", "{\"database\":\"d\"}", "{\"database\":\"d\",\"tables\":[{}]}", "x"})
    void refusesAnythingElse(String json) {
        assertThatThrownBy(() -> SourceSchemaJson.read(json)).isInstanceOf(InvalidSourceSchemaException.class);
    }
}
