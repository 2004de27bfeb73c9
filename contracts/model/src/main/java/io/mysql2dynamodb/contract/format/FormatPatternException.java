package io.mysql2dynamodb.contract.format;

/** A pattern of {@code date-format} or {@code number-format} that has no meaning, or cannot be used where it stands. */
public final class FormatPatternException extends RuntimeException {

    private static final int SHOWN = 120;

    private final String what;
    private final String remedy;

    FormatPatternException(String pattern, String what, String remedy) {
        super("pattern \"" + (pattern.length() > SHOWN ? pattern.substring(0, SHOWN) + "..." : pattern) + "\": " + what
                + "; " + remedy);
        this.what = what;
        this.remedy = remedy;
    }

    /** What is wrong, without the pattern. */
    public String what() {
        return what;
    }

    /** What to write instead. */
    public String remedy() {
        return remedy;
    }
}
