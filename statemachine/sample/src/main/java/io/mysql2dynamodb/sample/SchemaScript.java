package io.mysql2dynamodb.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The statements of {@code schema.sql}. */
final class SchemaScript {
    private SchemaScript() {}

    static List<String> statements() {
        try (InputStream script = SchemaScript.class.getResourceAsStream("schema.sql")) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            // No literal and no comment in it holds a semicolon at the end of a line, except where a statement ends.
            return Arrays.stream(text.split(";\\n", -1))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read schema.sql", e);
        }
    }
}
