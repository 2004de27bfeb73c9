package io.mysql2dynamodb.workload;

import java.util.List;
import java.util.OptionalLong;

/**
 * Something that changes tables. Once DynamoDB takes over, each must write there too, or be fenced off.
 *
 * @param kind what it is
 * @param name the account, or the name of the trigger, event, routine or foreign key
 * @param host where the account connects from; empty for all others
 * @param tables tables that it changes, by name
 * @param statements executions of changing statements that were seen; empty where it was not seen but may
 * @param evidence how it is known, one sentence
 */
public record Writer(
        Kind kind, String name, String host, List<String> tables, OptionalLong statements, String evidence) {

    public Writer {
        tables = List.copyOf(tables);
    }

    /** What changes tables. */
    public enum Kind {
        ACCOUNT,
        TRIGGER,
        EVENT,
        ROUTINE,
        /** A foreign key whose action changes rows that no statement names. */
        CASCADE
    }
}
