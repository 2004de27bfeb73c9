package io.mysql2dynamodb.local.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The parameters of one call, read strictly by name and kind. */
final class Call {

    private final JsonNode body;

    Call(JsonNode body) {
        this.body = body;
    }

    String text(String name) {
        return optionalText(name)
                .orElseThrow(() -> WireException.badRequest("ValidationException", name + " is needed"));
    }

    Optional<String> optionalText(String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw WireException.badRequest("ValidationException", name + " is " + value + ", a text is needed");
        }
        return Optional.of(value.textValue());
    }

    boolean flag(String name, boolean otherwise) {
        return body.path(name).asBoolean(otherwise);
    }

    /** The page that is asked for of a list of {@code size}. */
    Page page(int size, String invalidTokenCode) {
        int from = optionalText("nextToken")
                .map(token -> offset(token, size, invalidTokenCode))
                .orElse(0);
        int most = body.path("maxResults").asInt(0);
        if (most < 0 || most > 1000) {
            throw WireException.badRequest("ValidationException", "maxResults is " + most + ", 0 to 1000 are accepted");
        }
        int to = Math.min(size, from + (most == 0 ? 100 : most));
        return new Page(from, to, to < size ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    private static int offset(String token, int size, String code) {
        if (!token.matches("\\d{1,9}") || Integer.parseInt(token) > size) {
            throw WireException.badRequest(code, "Invalid Token: '" + token + "'");
        }
        return Integer.parseInt(token);
    }

    /** A slice of a list and the token that leads on from it. */
    record Page(int from, int to, Optional<String> next) {}
}
