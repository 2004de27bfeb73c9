package io.mysql2dynamodb.runner.engine;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Task tokens: unguessable, and telling which execution they belong to. */
final class TaskTokens {

    private static final String MARK = "task-token/1\n";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TaskTokens() {}

    static String issue(String executionName) {
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        String text = MARK + executionName + "\n" + HexFormat.of().formatHex(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The execution's name; empty when the token is not one of these. */
    static Optional<String> executionName(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n');
            return text.startsWith(MARK) && end > MARK.length()
                    ? Optional.of(text.substring(MARK.length(), end))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
