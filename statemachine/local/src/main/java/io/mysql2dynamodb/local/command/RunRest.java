package io.mysql2dynamodb.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.local.run.RunFolder;

/**
 * Whether a run that a process works on is paused.
 *
 * @param paused whether it is
 * @param by who paused it
 * @param at since when
 */
record RunRest(boolean paused, String by, String at) {

    /** How it is now. */
    static RunRest of(RunEndpoint endpoint, RunFolder folder) {
        return ask(endpoint, input(folder));
    }

    /** Pauses the run, or lifts its pause. */
    static RunRest set(RunEndpoint endpoint, RunFolder folder, boolean paused) {
        return ask(endpoint, input(folder).put("paused", paused).put("by", System.getProperty("user.name")));
    }

    /** Such as {@code paused by ann since 2026-01-31T12:00:00Z}. */
    String words() {
        return "paused by " + by + " since " + at;
    }

    private static ObjectNode input(RunFolder folder) {
        return JsonNodeFactory.instance.objectNode().put("run", folder.name().value());
    }

    private static RunRest ask(RunEndpoint endpoint, ObjectNode input) {
        JsonNode answer = endpoint.invoke("PauseRun", input);
        return new RunRest(
                answer.path("paused").asBoolean(),
                answer.path("by").asText(),
                answer.path("at").asText());
    }
}
