package io.mysql2dynamodb.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A failure as where, what and remedy. The message of our exceptions holds all three; a stack trace is never shown. */
public final class FailureLines {

    private FailureLines() {}

    /**
     * @param state the state that failed, or {@code ""}
     * @param error name of the error, usually a class name
     * @param cause its message, or Lambda's error object
     */
    public static List<String> of(String state, String error, String cause) {
        List<String> lines = new ArrayList<>();
        if (!state.isEmpty()) {
            lines.add("where: " + state);
        }
        lines.add("what:  " + Words.spoken(error) + " (" + Words.simpleName(error) + ")");
        List<String> message = message(cause).lines().toList();
        for (int line = 0; line < message.size(); line++) {
            lines.add((line == 0 ? "why:   " : "       ") + message.get(line));
        }
        return lines;
    }

    /** The message alone, also where the cause is Lambda's error object. */
    public static String message(String cause) {
        if (cause.startsWith("{")) {
            try {
                JsonNode message = JsonMapper.builder().build().readTree(cause).path("errorMessage");
                return message.isTextual() ? message.textValue() : cause;
            } catch (IOException e) {
                return cause; // only looks like JSON
            }
        }
        return cause;
    }
}
