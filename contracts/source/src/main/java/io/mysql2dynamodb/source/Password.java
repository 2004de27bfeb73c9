package io.mysql2dynamodb.source;

import java.util.Arrays;

/** A password that cannot be printed by accident. Immutable and safe to share between threads. */
public final class Password {

    private final char[] characters;

    private Password(char[] characters) {
        this.characters = characters;
    }

    /** Keeps a copy, so that the caller can wipe the array. */
    public static Password of(char[] characters) {
        return new Password(Arrays.copyOf(characters, characters.length));
    }

    String reveal() {
        return new String(characters);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "(password)";
    }
}
