package io.mysql2dynamodb.analysis.log;

import io.mysql2dynamodb.workload.Observation;

/** The formats of logs that are read. */
public enum LogFormat {
    /** What {@code --general-log} with {@code --log-output=FILE} writes. */
    GENERAL_FILE(Observation.Kind.GENERAL_LOG, "the general log's file"),
    /** What {@code --slow-query-log} with {@code --log-output=FILE} writes. */
    SLOW_FILE(Observation.Kind.SLOW_LOG, "the slow log's file"),
    /** Rows of {@code mysql.general_log}, separated by tabs or commas. */
    GENERAL_TABLE(Observation.Kind.GENERAL_LOG, "rows of mysql.general_log as tab-separated text or CSV"),
    /** Rows of {@code mysql.slow_log}, separated by tabs or commas. */
    SLOW_TABLE(Observation.Kind.SLOW_LOG, "rows of mysql.slow_log as tab-separated text or CSV");

    private final Observation.Kind kind;
    private final String description;

    LogFormat(Observation.Kind kind, String description) {
        this.kind = kind;
        this.description = description;
    }

    /** What such a log observes. */
    public Observation.Kind kind() {
        return kind;
    }

    /** Its name for a person, a noun phrase. */
    public String description() {
        return description;
    }
}
