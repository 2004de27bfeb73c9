package io.mysql2dynamodb.projection;

/** A value that may not be converted; it becomes a {@link Reason} of its row. Cheap, for there may be many. */
final class RefusedValue extends RuntimeException {

    private static final int LONGEST = 120;

    private final ReasonCode code;

    RefusedValue(ReasonCode code, String text) {
        super(text, null, false, false);
        this.code = code;
    }

    ReasonCode code() {
        return code;
    }

    /** A value as it is shown in a reason, cut where it is long. */
    static String shown(Object value) {
        String text = value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
        return "'" + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...") + "'";
    }
}
