package io.mysql2dynamodb.local.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a checklist's artifact, for the terminal.
 *
 * @param artifacts where it is
 */
record ChecklistView(ArtifactStore artifacts) {

    private static final int LONGEST = 100;

    List<String> lines(String key) {
        try {
            JsonNode checklist = JsonMapper.builder().build().readTree(artifacts.require(key));
            List<String> lines = new ArrayList<>();
            checklist.path("items").forEach(item -> lines.add(line(item)));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("checklist " + key + " is not JSON", e);
        }
    }

    private static String line(JsonNode item) {
        String found = item.path("found").asText().replace('\n', ' ');
        String shown = found.length() > LONGEST ? found.substring(0, LONGEST) + "..." : found;
        return item.path("check").asText() + (shown.isEmpty() ? "" : ": " + shown);
    }
}
