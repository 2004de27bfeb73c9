package io.mysql2dynamodb.contract.sql;

/** A fragment is not SQL that may be sent to the source: not readable as an expression, or not on the list. */
public final class UnsafeSqlException extends RuntimeException {

    private static final int SHOWN = 120;

    private final String what;
    private final String remedy;

    UnsafeSqlException(String fragment, String what, String remedy) {
        super(what + " in SQL \"" + shortened(fragment) + "\"; " + remedy);
        this.what = what;
        this.remedy = remedy;
    }

    /** What was refused, without the fragment. */
    public String what() {
        return what;
    }

    /** What to write instead. */
    public String remedy() {
        return remedy;
    }

    private static String shortened(String fragment) {
        String oneLine = fragment.replaceAll("\\p{Cntrl}", " ");
        return oneLine.length() <= SHOWN ? oneLine : oneLine.substring(0, SHOWN) + "...";
    }
}
