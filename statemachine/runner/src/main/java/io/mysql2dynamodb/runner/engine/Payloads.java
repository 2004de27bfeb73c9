package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/**
 * The bound on data that travels between states: 262,144 bytes of UTF-8, see
 * <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Quotas</a>.
 */
final class Payloads {

    static final int LIMIT = 262_144;

    private Payloads() {}

    /**
     * The JSON text of a value that is within the bound.
     *
     * @throws StateError States.DataLimitExceeded
     */
    static String text(JsonNode value, String what) {
        String text = value.toString();
        if (text.length() > LIMIT / 4 && size(text) > LIMIT) {
            throw new StateError(
                    StateError.DATA_LIMIT,
                    what + " has " + size(text) + " bytes of JSON, more than the maximum of " + LIMIT
                            + ". Keep large data in objects and pass their keys.");
        }
        return text;
    }

    static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
