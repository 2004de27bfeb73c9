package io.mysql2dynamodb.cdk;

/** A context value or environment variable that the app cannot work with, or a combination of them. */
public final class InvalidSettingException extends SynthesisException {

    /**
     * @param key the context key, as given with {@code -c key=value}
     * @param given what was given, or "nothing"
     * @param accepted what would be right
     */
    public InvalidSettingException(String key, String given, String accepted) {
        super("Context value '%s': %s was given; %s.".formatted(key, given, accepted));
    }
}
