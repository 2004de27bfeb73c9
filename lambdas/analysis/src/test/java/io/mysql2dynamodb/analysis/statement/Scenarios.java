package io.mysql2dynamodb.analysis.statement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tables of statements and what is expected of each: blocks with an empty line between them, expectations behind {@code >}. */
final class Scenarios {

    private Scenarios() {}

    /**
     * One statement.
     *
     * @param statement its text
     * @param expected the lines that are expected
     */
    record Scenario(String statement, List<String> expected) {}

    static List<Scenario> in(String file) {
        List<Scenario> scenarios = new ArrayList<>();
        for (String block : text(file).split("\n\n")) {
            List<String> statement = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            block.lines()
                    .filter(line -> !line.startsWith("#") && !line.isEmpty())
                    .forEach(line -> {
                        if (line.startsWith("> ")) {
                            expected.add(line.substring(2));
                        } else {
                            statement.add(line);
                        }
                    });
            if (!statement.isEmpty()) {
                scenarios.add(new Scenario(String.join("\n", statement), expected));
            }
        }
        return scenarios;
    }

    private static String text(String file) {
        try (InputStream in = Scenarios.class.getResourceAsStream("/statements/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
