package io.mysql2dynamodb.analysis.offline;

/** The lines beside the rows that script and reader agree on. Each line is a JSON array. */
final class ScriptMarks {

    /** Changes when lines are written or must be read otherwise. */
    static final String FORMAT = "1";

    /** First value of the lines about the script itself; no question has that id. */
    static final String SCRIPT = "#mysql2dynamodb";

    static final String BEGIN = "begin";
    static final String ROW = "row";
    static final String END = "end";

    /** Comes back as it is when the client neither escapes nor converts. */
    static final String PROBE = "\\ \u00e4 \u2603 \ud83d\ude00";

    private ScriptMarks() {}
}
