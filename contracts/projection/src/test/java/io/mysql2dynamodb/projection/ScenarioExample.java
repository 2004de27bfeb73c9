package io.mysql2dynamodb.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.target.HelperAttributes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A scenario shown whole: the rows, the part of the contract that it is about, and what becomes of them.
 *
 * @param scenario a scenario that is carried out, not refused
 * @param attributes the attributes to show, beside the keys; none shows the whole table
 */
record ScenarioExample(Scenario scenario, List<String> attributes) {

    private static final int WIDTH = 110;
    /** Items are easier to compare when each stands on one line, so that theirs may be long. */
    private static final int ITEM_WIDTH = 150;

    private static final Set<String> BESIDE_THE_POINT = Set.of("satisfies", "estimated_item_size_bytes");

    /** The example as Markdown, without the newline at its end. */
    String markdown(String heading) {
        List<String> lines = new ArrayList<>();
        lines.add("**" + heading + "**");
        block(lines, "sql", (scenario.text("schema.sql") + rows()).lines().toList());
        block(lines, "json", contract());
        block(lines, "", outcome());
        return String.join("\n", lines);
    }

    private static void block(List<String> lines, String language, List<String> content) {
        lines.add("");
        lines.add("```" + language);
        lines.addAll(content);
        lines.add("```");
    }

    /** One row of values a line where they do not fit on one. */
    private String rows() {
        return scenario.text("rows.sql")
                .lines()
                .map(line -> line.length() <= WIDTH
                        ? line
                        : line.replace("),(", "),\n  (").replace("VALUES (", "VALUES\n  ("))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private List<String> contract() {
        List<String> lines = new ArrayList<>();
        for (JsonNode table : json("contract.json").get("tables")) {
            if (attributes.isEmpty()) {
                lines.addAll(FoldedJson.lines(((ObjectNode) table).remove(BESIDE_THE_POINT), WIDTH));
            } else {
                table.findValues("attributes")
                        .forEach(all -> all.forEach(attribute -> {
                            if (attributes.contains(attribute.path("name").asText())) {
                                lines.addAll(FoldedJson.lines(attribute, WIDTH));
                            }
                        }));
            }
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("Scenario " + scenario + " has no attribute among " + attributes);
        }
        return lines;
    }

    private List<String> outcome() {
        JsonNode expected = json("expected-items.json");
        List<String> lines = new ArrayList<>();
        for (JsonNode table : expected.get("items")) {
            for (JsonNode item : table) {
                ObjectNode shown = ((ObjectNode) item).without(List.of(HelperAttributes.SOURCE));
                if (!attributes.isEmpty()) {
                    shown.retain(shownNames());
                }
                lines.addAll(FoldedJson.lines(shown, ITEM_WIDTH));
            }
        }
        expected.path("quarantined").forEach(row -> lines.add("quarantined: " + row.textValue()));
        expected.path("excluded")
                .properties()
                .forEach(entity -> lines.add("excluded: " + entity.getValue() + " of " + entity.getKey()));
        return lines;
    }

    private Set<String> shownNames() {
        Set<String> names = new HashSet<>(attributes);
        for (JsonNode table : json("contract.json").get("tables")) {
            names.add(table.path("pk").asText());
            names.add(table.path("sk").asText());
        }
        return names;
    }

    private JsonNode json(String file) {
        try {
            return FoldedJson.JSON.readTree(scenario.text(file));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
