package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.log.LoggedStatement;
import io.mysql2dynamodb.analysis.statement.StatementReading.Effect;
import io.mysql2dynamodb.analysis.workload.EndedTransaction.End;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one connection: its transaction, who it is, and which statements the server may log for it. A connection
 * whose beginning was not seen is taken to have autocommit on, as is MySQL's default. Not thread-safe.
 */
final class Session {

    private boolean autocommit = true;
    private boolean begun;
    private OpenTransaction transaction = new OpenTransaction();
    private Set<String> expected = Set.of();
    private Optional<String> account = Optional.empty();
    private Optional<String> host = Optional.empty();
    private Optional<String> database = Optional.empty();

    /** Remembers who it is, where the record tells. */
    void identify(LoggedStatement statement) {
        account = statement.account().or(() -> account);
        host = statement.host().or(() -> host);
        database = statement.database().or(() -> database);
    }

    Optional<String> account() {
        return account;
    }

    Optional<String> host() {
        return host;
    }

    Optional<String> database() {
        return database;
    }

    /** Whether the next access belongs to a transaction of several statements. */
    boolean inTransaction() {
        return begun || !autocommit;
    }

    /** An access inside of a transaction. */
    void add(KnownPattern pattern) {
        transaction.add(pattern);
    }

    /**
     * Applies a statement that begins or ends a transaction.
     *
     * @param chained whether the next one begins at once, as by COMMIT AND CHAIN
     * @return the transaction that it ends, if it ends one that did something
     */
    Optional<EndedTransaction> apply(Effect effect, boolean chained) {
        return switch (effect) {
            case BEGIN -> {
                Optional<EndedTransaction> ended = end(End.COMMITTED);
                begun = true;
                yield ended;
            }
            case COMMIT, ROLLBACK -> {
                Optional<EndedTransaction> ended = end(effect == Effect.COMMIT ? End.COMMITTED : End.ROLLED_BACK);
                begun = chained;
                yield ended;
            }
            case AUTOCOMMIT_OFF -> {
                autocommit = false;
                yield Optional.empty();
            }
            case AUTOCOMMIT_ON -> {
                // MySQL commits only where it was off before: "Statements That Cause an Implicit Commit"
                Optional<EndedTransaction> ended = autocommit ? Optional.empty() : end(End.COMMITTED);
                autocommit = true;
                yield ended;
            }
            case SAVEPOINT -> Optional.empty();
        };
    }

    /** Ends the transaction, if there is one; autocommit stays as it is. */
    Optional<EndedTransaction> end(End how) {
        begun = false;
        if (transaction.isEmpty()) {
            return Optional.empty();
        }
        EndedTransaction ended = new EndedTransaction(transaction, how);
        transaction = new OpenTransaction();
        return Optional.of(ended);
    }

    /** The connection is as new. */
    Optional<EndedTransaction> reset() {
        autocommit = true;
        expected = Set.of();
        return end(End.ROLLED_BACK);
    }

    /** Normalised statements that the server may log now, as set off by the last one. */
    Set<String> expected() {
        return expected;
    }

    void expect(Set<String> statements) {
        expected = statements;
    }
}
