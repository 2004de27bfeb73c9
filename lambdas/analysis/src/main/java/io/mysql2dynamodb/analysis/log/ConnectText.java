package io.mysql2dynamodb.analysis.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of Connect and Change user, such as {@code shop@10.0.0.7 on shop using SSL/TLS}: who connects, from where, to
 * which database. Up to 5.6 it ends with the database; a proxied user has {@code as OTHER} behind the host.
 */
final class ConnectText {

    private static final int LONGEST = 500;
    private static final Pattern FORM = Pattern.compile(
            "(.*?)@([^\\s@]*) (?:as .*? )?on(?: (.*?))?"
                    + "(?: using (?:TCP/IP|SSL/TLS|Socket|Named Pipe|Shared Memory|Plugin|Error))?",
            Pattern.DOTALL);

    private ConnectText() {}

    /** The session that it tells of; empty where it tells of none, as where access was denied. */
    static Optional<Session> session(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(Session.of(form.group(1), form.group(2), form.group(3))) : Optional.empty();
    }
}
