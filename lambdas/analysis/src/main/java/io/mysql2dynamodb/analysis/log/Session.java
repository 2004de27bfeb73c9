package io.mysql2dynamodb.analysis.log;

import java.util.Optional;

/**
 * Who is connected, and to what.
 *
 * @param account the user; empty where it is not known, or has no name
 * @param host the host; empty where it is not known
 * @param database the default database; empty where it is not known or there is none
 */
record Session(Optional<String> account, Optional<String> host, Optional<String> database) {

    static final Session UNKNOWN = new Session(Optional.empty(), Optional.empty(), Optional.empty());

    /** The longest name that is kept. MySQL's are shorter: 32 characters of users, 64 of databases, 255 of hosts. */
    private static final int LONGEST_NAME = 300;

    /** A session of these names, of which empty and impossible ones are not known. */
    static Session of(String account, String host, String database) {
        return new Session(known(account), known(host), known(database));
    }

    Session withDatabase(String name) {
        return new Session(account, host, known(name));
    }

    private static Optional<String> known(String name) {
        return name == null || name.isEmpty() || name.length() > LONGEST_NAME ? Optional.empty() : Optional.of(name);
    }
}
