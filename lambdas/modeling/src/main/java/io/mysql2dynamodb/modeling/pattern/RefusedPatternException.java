package io.mysql2dynamodb.modeling.pattern;

/** A pattern cannot be answered; why, and what to use instead. It ends the reading of one pattern, never the stage. */
final class RefusedPatternException extends RuntimeException {

    private final String useInstead;

    RefusedPatternException(String why, String useInstead) {
        super(why, null, false, false);
        this.useInstead = useInstead;
    }

    String useInstead() {
        return useInstead;
    }
}
