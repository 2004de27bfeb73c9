package io.mysql2dynamodb.analysis.log;

import java.util.LinkedHashMap;
import java.util.Map;

/** The sessions of the {@link UserHost} texts that a log repeats in every row, so that each is taken apart once. */
final class RecentUsers {

    private static final int MOST = 1_000;
    private static final int LONGEST = 500;

    private final Map<String, Session> sessions = new LinkedHashMap<>(64, 0.75F, true);

    Session session(String userHost) {
        Session known = sessions.get(userHost);
        if (known != null) {
            return known;
        }
        Session session = UserHost.session(userHost);
        if (userHost.length() <= LONGEST) {
            sessions.put(userHost, session);
        }
        if (sessions.size() > MOST) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        return session;
    }
}
