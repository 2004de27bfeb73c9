package io.mysql2dynamodb.projection.property;

/** A value cannot be; the row is quarantined with the code. */
final class NaiveRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The code of a value made of one that was refused already, which gives no reason of its own. */
    static final String SILENT = "";

    private final String code;

    NaiveRefusal(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
