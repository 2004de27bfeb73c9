package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.log.LoggedStatement;
import io.mysql2dynamodb.analysis.statement.StatementReading;
import io.mysql2dynamodb.analysis.statement.StatementReading.Access;
import io.mysql2dynamodb.analysis.statement.StatementReading.Aside;
import io.mysql2dynamodb.analysis.statement.StatementReading.Effect;
import io.mysql2dynamodb.analysis.statement.StatementReading.TransactionControl;
import io.mysql2dynamodb.analysis.workload.EndedTransaction.End;
import io.mysql2dynamodb.analysis.workload.rate.Stretches;
import io.mysql2dynamodb.workload.Observation.Kind;
import io.mysql2dynamodb.workload.SetAside.Reason;
import java.util.Optional;
import java.util.Set;

/**
 * One log while it is read. What runs is what is logged as Query or Execute: a Prepare runs nothing, and {@code EXECUTE st}
 * is logged once as the client sent it, which is no access, and once as the statement that runs. Not thread-safe.
 */
final class LogWatch {

    private final String name;
    private final Kind kind;
    private final Counting counting;
    private final Tally tally;
    private final Stretches active = new Stretches();
    private final RecordSample sample = new RecordSample();
    private final LogCounts counts = new LogCounts();
    private Optional<OpenConnections> earlier;
    private Sessions sessions = new Sessions(Sessions.MOST_SESSIONS);
    private boolean started;

    /** @param earlier connections that were open when the log before it ended, which this one may continue */
    LogWatch(String name, Kind kind, Counting counting, Optional<OpenConnections> earlier) {
        this.name = name;
        this.kind = kind;
        this.counting = counting;
        this.tally = counting.tallies().fresh();
        this.earlier = earlier;
    }

    void logged(LoggedStatement statement) {
        if (!started) {
            start(statement);
        }
        statement.at().ifPresent(active::add);
        switch (statement.command()) {
            case QUERY, EXECUTE -> ran(statement);
            case CONNECT -> {
                close(statement.connection());
                identified(statement);
            }
            case QUIT -> {
                counts.noAccess(statement);
                close(statement.connection());
            }
            case CHANGE_USER, RESET_CONNECTION -> identified(statement).reset().ifPresent(tally::ended);
            case INIT_DB -> identified(statement);
            case PREPARE, CLOSE_STATEMENT, OTHER -> counts.noAccess(statement);
        }
    }

    /** Connections of a log before it that this one does not continue. */
    Optional<OpenConnections> notContinued() {
        return earlier;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    Tally tally() {
        return tally;
    }

    Stretches active() {
        return active;
    }

    RecordSample sample() {
        return sample;
    }

    LogCounts counts() {
        return counts;
    }

    Sessions sessions() {
        return sessions;
    }

    /** A rotated log goes on where the one before it ended, with the same connections. */
    private void start(LoggedStatement first) {
        started = true;
        if (earlier.isPresent() && earlier.get().goOn(first.at())) {
            sessions = earlier.get().sessions();
            earlier = Optional.empty();
        }
    }

    private void ran(LoggedStatement statement) {
        counts.ran();
        sample.add(statement, name);
        Session session = identified(statement);
        StatementReading reading = read(statement, session);
        if (session.expected().contains(reading.sql())) {
            tally.setAside().add(Reason.INNER_STATEMENT, reading.sql(), 1);
            return;
        }
        if (reading instanceof Access access) {
            accessed(access, statement, session);
        } else if (reading instanceof TransactionControl control) {
            counts.noAccess(statement);
            tally.setAside().add(Reason.TRANSACTION_CONTROL, control.sql(), 1);
            controlled(control, session);
        } else if (reading instanceof Aside aside) {
            counts.noAccess(statement);
            tally.setAside().add(aside.reason(), aside.sql(), 1);
            session.expect(counting.firedBy(aside.sql()));
            if (aside.commits()) {
                session.end(End.COMMITTED).ifPresent(tally::ended);
            }
        }
    }

    private StatementReading read(LoggedStatement statement, Session session) {
        String text = session.expected().isEmpty() ? statement.text() : NamedConstants.undone(statement.text());
        return counting.reading(text, session.database());
    }

    private void accessed(Access access, LoggedStatement statement, Session session) {
        Optional<KnownPattern> admitted = counting.book().admit(access);
        if (admitted.isEmpty()) {
            counts.beyondTheBook();
            return;
        }
        KnownPattern pattern = admitted.get();
        if (access.commits()) {
            session.end(End.COMMITTED).ifPresent(tally::ended);
        }
        boolean single = access.commits() || !session.inTransaction();
        if (!single) {
            session.add(pattern);
        }
        tally.pattern(pattern).add(statement, session.account(), single);
        session.expect(pattern.fires());
        if (session.account().isPresent() && pattern.changes()) {
            tally.writers().add(session.account().get(), session.host().orElse(""), pattern.changed(), 1);
        }
    }

    private void controlled(TransactionControl control, Session session) {
        if (control.effect() == Effect.COMMIT && !session.inTransaction()) {
            counts.strayCommit();
        }
        session.apply(control.effect(), control.chained()).ifPresent(tally::ended);
        session.expect(Set.of());
    }

    private Session identified(LoggedStatement statement) {
        Session session = sessions.of(statement.connection(), tally::ended);
        session.identify(statement);
        return session;
    }

    private void close(long connection) {
        sessions.close(connection).ifPresent(tally::ended);
    }
}
