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
     * @param digestFingerprint the same of what MySQL's digest of the statement becomes. It differs where a text behind
     *     LIKE begins with something else than a wildcard, which a digest does not tell: so a digest may stand for several
     *     patterns of a log, and is one of them if its fingerprint is this one
     * @param shape what it touches, and how; without what {@code seen} tells
     * @param commits whether MySQL commits an open transaction when it runs, and then commits what it did, as TRUNCATE does
     * @param seen figures of this execution
     */
    record Access(
            String sql, String fingerprint, String digestFingerprint, StatementShape shape, boolean commits, Seen seen)
            implements StatementReading {

        /** An access that commits nothing, of which no figures were seen. */
        public Access(String sql, String fingerprint, StatementShape shape) {
            this(sql, fingerprint, fingerprint, shape, false, Seen.NOTHING);
        }
    }

    /**
     * A statement that begins or ends a transaction, or changes whether each statement is one.
     *
     * @param sql the normalised statement
     * @param effect what it does
     * @param chained whether the next transaction begins at once, as by COMMIT AND CHAIN
     */
    record TransactionControl(String sql, Effect effect, boolean chained) implements StatementReading {

        /** One after which no other transaction begins by itself. */
        public TransactionControl(String sql, Effect effect) {
            this(sql, effect, false);
        }
    }

    /** What transaction control does. Savepoints, and XA END and XA PREPARE, change nothing that matters here. */
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
