package io.mysql2dynamodb.infrastructure;

/**
 * Something about a table worth telling.
 *
 * @param kind how much it matters
 * @param what what is so, and what the contract asks for
 * @param remedy what to do about it; empty when nothing has to be done
 */
public record Finding(Kind kind, String what, String remedy) {

    /** How much a finding matters. */
    public enum Kind {
        /** The table is not what the contract asks for: the stage fails. */
        DIFFERS,
        /** The endpoint cannot tell; the setting is not checked there. */
        NOT_KNOWN,
        /** True, harmless, and worth knowing. */
        NOTE
    }

    static Finding differs(String what, String remedy) {
        return new Finding(Kind.DIFFERS, what, remedy);
    }

    static Finding notKnown(String what) {
        return new Finding(Kind.NOT_KNOWN, what, "");
    }

    static Finding note(String what, String remedy) {
        return new Finding(Kind.NOTE, what, remedy);
    }

    boolean differs() {
        return kind == Kind.DIFFERS;
    }

    @Override
    public String toString() {
        return remedy.isEmpty() ? what : what + "; " + remedy;
    }
}
