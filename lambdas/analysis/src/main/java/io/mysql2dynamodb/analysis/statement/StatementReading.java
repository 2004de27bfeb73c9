package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.workload.SetAside;
import io.mysql2dynamodb.workload.StatementShape;

/** What one statement's text turned out to be. */
public sealed interface StatementReading {

    /** The normalised statement: {@code ?} for each value, lists of values as one, one space between words. */
    String sql();

    /**
     * A statement of the application on tables of the analysed database.
     *
     * @param sql the normalised statement, whole
     * @param fingerprint its SHA-256 in hexadecimal
     * @param shape what it touches, and how
     */
    record Access(String sql, String fingerprint, StatementShape shape) implements StatementReading {}

    /**
     * A statement that begins or ends a transaction, or changes whether each statement is one.
     *
     * @param sql the normalised statement
     * @param effect what it does
     */
    record TransactionControl(String sql, Effect effect) implements StatementReading {}

    /** What transaction control does. Savepoints change nothing that matters here. */
    enum Effect {
        BEGIN,
        COMMIT,
        ROLLBACK,
        AUTOCOMMIT_OFF,
        /** Also commits what is open. */
        AUTOCOMMIT_ON,
        SAVEPOINT
    }

    /**
     * A statement that is no access pattern.
     *
     * @param sql the normalised statement; of what could not be parsed a short description of the problem, never values
     * @param reason what it is
     * @param commits whether MySQL commits an open transaction when it runs, as DDL does
     */
    record Aside(String sql, SetAside.Reason reason, boolean commits) implements StatementReading {}
}
