package io.mysql2dynamodb.analysis.log;

import io.mysql2dynamodb.analysis.log.LoggedStatement.Command;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a general log told of the connections that are open, so that each later record can say whose it is. The log tells
 * a statement before it runs: a USE or Change user that failed is believed. At most a given number is remembered; those
 * that were silent for longest are forgotten first.
 */
final class Connections {

    private final int most;
    private final LogTally tally;
    private final Map<Long, Session> sessions = new LinkedHashMap<>(64, 0.75F, true);
    private long highest = -1;
    private long highestBeforeOpening = -1;

    Connections(int most, LogTally tally) {
        this.most = most;
        this.tally = tally;
    }

    /** Takes in a record, and returns the session that it belongs to. */
    Session after(long connection, Command command, String text) {
        switch (command) {
            case CONNECT -> {
                forgetAllIfStartedAgain(connection);
                return replace(connection, ConnectText.session(text).orElse(Session.UNKNOWN));
            }
            case CHANGE_USER -> {
                return replace(connection, ConnectText.session(text).orElse(Session.UNKNOWN));
            }
            case INIT_DB -> {
                return replace(connection, of(connection).withDatabase(text));
            }
            case QUIT -> {
                Session ended = sessions.remove(connection);
                return ended == null ? Session.UNKNOWN : ended;
            }
            case QUERY -> {
                // A USE is told with the database before it.
                Session before = of(connection);
                UseStatement.database(text).ifPresent(database -> replace(connection, before.withDatabase(database)));
                return before;
            }
            default -> {
                return of(connection);
            }
        }
    }

    /**
     * The server opened the log: it started, or it was told to open it again. Only a start lets numbers of connections begin
     * again, and then all that was known is of other connections. The next Connect shows which it was.
     */
    void logOpened() {
        highestBeforeOpening = highest;
    }

    private void forgetAllIfStartedAgain(long connection) {
        if (connection <= highestBeforeOpening) {
            sessions.clear();
            highest = connection;
        }
        highestBeforeOpening = -1;
        highest = Math.max(highest, connection);
    }

    private Session of(long connection) {
        Session known = sessions.get(connection);
        return known == null ? Session.UNKNOWN : known;
    }

    private Session replace(long connection, Session session) {
        if (session.equals(Session.UNKNOWN)) {
            sessions.remove(connection);
            return session;
        }
        sessions.put(connection, session);
        if (sessions.size() > most) {
            sessions.remove(sessions.keySet().iterator().next());
            tally.remark(Remark.FORGOTTEN_CONNECTION);
        }
        return session;
    }
}
