package io.mysql2dynamodb.runner.asl;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a definition's text. */
public final class DefinitionReader {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private DefinitionReader() {}

    /**
     * What was read.
     *
     * @param text the definition with its substitutions filled.
     * @param definition meaningful only when there are no problems
     */
    public record Reading(String text, Definition definition) {}

    /** @param problems receives everything that is wrong, in one pass */
    public static Reading read(String asl, Map<String, String> substitutions, Problems problems) {
        JsonNode root;
        try {
            root = JSON.readTree(asl);
        } catch (JsonProcessingException e) {
            problems.add(
                    "",
                    "the definition is not JSON: " + e.getOriginalMessage() + " at " + position(e) + ".",
                    "Correct the text.");
            return new Reading(asl, new Definition(new StateGraph("", Map.of(), ""), Optional.empty()));
        }
        JsonNode filled = new Substitutions(substitutions, problems).fill(root, "");
        Fields fields = new Fields(filled, "", problems);
        fields.allow(Set.of("Comment", "QueryLanguage", "StartAt", "States", "TimeoutSeconds", "Version"));
        QueryLanguage.check(fields.text("QueryLanguage").orElse("JSONPath"), fields);
        StateGraph graph = new GraphReader().read(fields);
        GraphRules.check(graph, problems);
        Optional<Duration> timeout =
                fields.literal("TimeoutSeconds", 1, 99_999_999).map(seconds -> Duration.ofSeconds(seconds.longValue()));
        return new Reading(filled.toString(), new Definition(graph, timeout));
    }

    private static String position(JsonProcessingException e) {
        return "line " + e.getLocation().getLineNr() + ", column "
                + e.getLocation().getColumnNr();
    }
}
