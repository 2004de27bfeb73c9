package io.mysql2dynamodb.workload;

import java.util.List;

/**
 * Statements that were counted and are no access patterns.
 *
 * @param reason what they are
 * @param executions how many
 * @param examples up to five normalised statements, or, of what could not be parsed, the class of the problem
 */
public record SetAside(Reason reason, long executions, List<String> examples) {

    public SetAside {
        examples = List.copyOf(examples);
    }

    /** What a statement is that is no access pattern. It is told by what the statement touches or does, never by words in it. */
    public enum Reason {
        /** Touches only mysql, information_schema, performance_schema or sys. */
        SYSTEM_TABLES,
        /** Touches only tables of other databases. */
        OTHER_DATABASES,
        /** SET, USE, SHOW, EXPLAIN, reads of variables: the session and its tools. */
        SESSION,
        /** BEGIN, COMMIT, ROLLBACK, SAVEPOINT: counted in the transactions. */
        TRANSACTION_CONTROL,
        /** CREATE, ALTER, DROP of anything. */
        DEFINITION,
        /** GRANT, FLUSH, ANALYZE, KILL, and other administration. */
        ADMINISTRATION,
        /** Touches no table, such as SELECT 1. */
        NO_TABLE,
        /** What a trigger, an event or a routine does by itself. */
        INNER_STATEMENT,
        /** A question of this analysis itself, known by its whole text. */
        ANALYSIS,
        /** Could not be parsed. */
        UNPARSED
    }
}
