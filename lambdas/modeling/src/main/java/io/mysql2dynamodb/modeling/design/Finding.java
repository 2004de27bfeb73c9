package io.mysql2dynamodb.modeling.design;

/**
 * Something that people must know or decide before they accept a design.
 *
 * @param kind what it is about
 * @param subject the table, column or pattern
 * @param what what was found, one sentence
 * @param remedy what to do about it
 */
public record Finding(Kind kind, String subject, String what, String remedy) {

    /** What a finding is about. */
    public enum Kind {
        /** A rate that nobody knows: asked for at the gate. */
        RATE_UNKNOWN,
        /** A table that nothing asks for. */
        TABLE_UNASKED,
        /** A table that cannot become items. */
        TABLE_WITHOUT_KEY,
        /** Relationships that lead in a circle. */
        CIRCLE,
        /** A size or number of rows that was not measured. */
        NOT_MEASURED,
        /** A risk that the design accepts. */
        RISK
    }

    /** One line for people. */
    @Override
    public String toString() {
        return subject + ": " + what + "; " + remedy;
    }
}
