package io.mysql2dynamodb.analysis.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The statements in the body of a trigger, a procedure or a function, as texts: those that the server logs when they run.
 * A statement begins where one may begin, never inside of another, a literal or a comment.
 */
final class BodyStatements {

    private static final Set<String> LOGGED =
            Set.of("INSERT", "UPDATE", "DELETE", "REPLACE", "SELECT", "WITH", "CALL", "TRUNCATE", "LOAD");

    /** Words after which a statement may begin. */
    private static final Set<String> OPENING = Set.of("BEGIN", "THEN", "ELSE", "DO", "LOOP", "REPEAT");

    private final String body;
    private final List<String> found = new ArrayList<>();
    private int statementFrom = -1;
    private boolean mayBegin = true;

    private BodyStatements(String body) {
        this.body = body;
    }

    static List<String> of(String body) {
        BodyStatements statements = new BodyStatements(body);
        statements.read();
        return statements.found;
    }

    private void read() {
        int at = 0;
        while (at < body.length()) {
            char c = body.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                at = QuotedSpan.end(body, at);
                mayBegin = false;
            } else if (QuotedSpan.commentAt(body, at)) {
                at = QuotedSpan.commentEnd(body, at);
            } else if (Character.isJavaIdentifierStart(c)) {
                int end = wordEnd(at);
                word(at, body.substring(at, end).toUpperCase(Locale.ROOT));
                at = end;
            } else {
                if (c == ';') {
                    finish(at);
                } else if (!Character.isWhitespace(c)) {
                    // a colon ends a label, before which a statement may begin
                    mayBegin = statementFrom < 0 && c == ':';
                }
                at++;
            }
        }
        finish(body.length());
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < body.length() && Character.isJavaIdentifierPart(body.charAt(end))) {
            end++;
        }
        return end;
    }

    private void word(int at, String word) {
        if (statementFrom >= 0) {
            return;
        }
        if (mayBegin && LOGGED.contains(word)) {
            statementFrom = at;
        }
        mayBegin = OPENING.contains(word);
    }

    private void finish(int at) {
        if (statementFrom >= 0) {
            found.add(body.substring(statementFrom, at).strip());
        }
        statementFrom = -1;
        mayBegin = true;
    }
}
