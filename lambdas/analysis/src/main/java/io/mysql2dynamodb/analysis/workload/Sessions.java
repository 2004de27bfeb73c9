package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.workload.EndedTransaction.End;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The connections of one server that are open, up to a bound: then the one that was silent for longest is forgotten. */
final class Sessions {

    /** MySQL's own limit of max_connections. */
    static final int MOST_SESSIONS = 100_000;

    private final int most;
    private final Map<Long, Session> open = new LinkedHashMap<>(16, 0.75f, true);
    private long forgotten;

    Sessions(int most) {
        this.most = most;
    }

    /** The connection of that number. */
    Session of(long connection, Consumer<EndedTransaction> ended) {
        Session session = open.get(connection);
        if (session == null) {
            session = new Session();
            open.put(connection, session);
            forgetOne(ended);
        }
        return session;
    }

    /** A connection ends; its number may come again. */
    Optional<EndedTransaction> close(long connection) {
        return Optional.ofNullable(open.remove(connection)).flatMap(Session::reset);
    }

    /** No more is heard of any. */
    void closeAll(Consumer<EndedTransaction> ended) {
        open.values().forEach(session -> session.end(End.NOT_SEEN).ifPresent(ended));
        open.clear();
    }

    /** Connections that were forgotten for want of room. */
    long forgotten() {
        return forgotten;
    }

    private void forgetOne(Consumer<EndedTransaction> ended) {
        if (open.size() > most) {
            Iterator<Session> longestSilent = open.values().iterator();
            longestSilent.next().end(End.NOT_SEEN).ifPresent(ended);
            longestSilent.remove();
            forgotten++;
        }
    }
}
