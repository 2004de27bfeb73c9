package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.analysis.statement.StatementReading.Aside;
import io.mysql2dynamodb.analysis.statement.StatementReading.Effect;
import io.mysql2dynamodb.analysis.statement.StatementReading.TransactionControl;
import io.mysql2dynamodb.workload.SetAside.Reason;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by its first words what a statement is that touches no rows itself. What commits is the list of MySQL's manual,
 * "Statements That Cause an Implicit Commit".
 */
final class FirstWords {

    private static final Set<String> COMMITTING_ADMINISTRATION = Set.of(
            "GRANT",
            "REVOKE",
            "ANALYZE",
            "CACHE",
            "CHECK",
            "FLUSH",
            "OPTIMIZE",
            "REPAIR",
            "RESET",
            "STOP",
            "CHANGE",
            "LOCK",
            "UNLOCK",
            "INSTALL",
            "UNINSTALL");
    private static final Set<String> OTHER_ADMINISTRATION = Set.of(
            "KILL",
            "SHUTDOWN",
            "RESTART",
            "CLONE",
            "IMPORT",
            "PURGE",
            "BINLOG",
            "CHECKSUM",
            "SIGNAL",
            "RESIGNAL",
            "GET");
    private static final Set<String> SESSION =
            Set.of("USE", "SHOW", "EXPLAIN", "DESCRIBE", "DESC", "HELP", "PREPARE", "EXECUTE", "DEALLOCATE");
    private static final Set<String> ACCOUNTS = Set.of("USER", "ROLE");

    private FirstWords() {}

    /** The reading, unless the statement reads or changes rows, or begins with no word of MySQL's. */
    static Optional<StatementReading> read(Tokens tokens, String sql) {
        String first = tokens.upper(0);
        String second = tokens.upper(1);
        if (COMMITTING_ADMINISTRATION.contains(first)) {
            return aside(sql, Reason.ADMINISTRATION, !(first.equals("RESET") && second.equals("PERSIST")));
        } else if (OTHER_ADMINISTRATION.contains(first)) {
            return aside(sql, Reason.ADMINISTRATION, false);
        } else if (SESSION.contains(first)) {
            return aside(sql, Reason.SESSION, false);
        }
        return switch (first) {
            case "CREATE", "ALTER", "DROP", "RENAME" -> definition(tokens, sql, second);
            case "BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE" -> transaction(tokens, sql, first);
            case "START" ->
                second.equals("TRANSACTION")
                        ? control(sql, Effect.BEGIN, false)
                        : aside(sql, Reason.ADMINISTRATION, true);
            case "XA" -> distributed(sql, second);
            case "SET" -> set(tokens, sql, second);
            case "LOAD" -> second.equals("INDEX") ? aside(sql, Reason.ADMINISTRATION, true) : Optional.empty();
            case "HANDLER" ->
                last(tokens).equals("OPEN") || last(tokens).equals("CLOSE") || has(tokens, "OPEN")
                        ? aside(sql, Reason.SESSION, false)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<StatementReading> definition(Tokens tokens, String sql, String second) {
        if (second.equals("PREPARE")) {
            return aside(sql, Reason.SESSION, false);
        } else if (second.equals("TEMPORARY") && tokens.upper(2).equals("TABLE")) {
            return aside(sql, Reason.DEFINITION, false);
        } else if (ACCOUNTS.contains(second) || second.equals("INSTANCE")) {
            return aside(sql, Reason.ADMINISTRATION, true);
        }
        return aside(sql, Reason.DEFINITION, true);
    }

    private static Optional<StatementReading> transaction(Tokens tokens, String sql, String first) {
        boolean chained = has(tokens, "CHAIN") && !has(tokens, "NO");
        return switch (first) {
            case "BEGIN" -> control(sql, Effect.BEGIN, false);
            case "COMMIT" -> control(sql, Effect.COMMIT, chained);
            case "ROLLBACK" ->
                has(tokens, "TO") ? control(sql, Effect.SAVEPOINT, false) : control(sql, Effect.ROLLBACK, chained);
            default -> control(sql, Effect.SAVEPOINT, false);
        };
    }

    private static Optional<StatementReading> distributed(String sql, String second) {
        return switch (second) {
            case "START", "BEGIN" -> control(sql, Effect.BEGIN, false);
            case "COMMIT" -> control(sql, Effect.COMMIT, false);
            case "ROLLBACK" -> control(sql, Effect.ROLLBACK, false);
            case "END", "PREPARE" -> control(sql, Effect.SAVEPOINT, false);
            default -> aside(sql, Reason.ADMINISTRATION, false);
        };
    }

    private static Optional<StatementReading> set(Tokens tokens, String sql, String second) {
        if (second.equals("PASSWORD")) {
            return aside(sql, Reason.ADMINISTRATION, true);
        }
        for (int i = 1; i + 2 < tokens.size(); i++) {
            boolean assigned = tokens.isSymbol(i + 1, "=") || tokens.isSymbol(i + 1, ":=");
            if (assigned && isAutocommit(tokens, i) && !tokens.upper(i - 1).equals("GLOBAL")) {
                switch (tokens.upper(i + 2).toUpperCase(Locale.ROOT)) {
                    case "0", "OFF", "FALSE" -> {
                        return control(sql, Effect.AUTOCOMMIT_OFF, false);
                    }
                    case "1", "ON", "TRUE", "DEFAULT" -> {
                        return control(sql, Effect.AUTOCOMMIT_ON, false);
                    }
                    default -> {}
                }
            }
        }
        return TokenRange.all(tokens).has("SELECT") ? Optional.empty() : aside(sql, Reason.SESSION, false);
    }

    private static boolean isAutocommit(Tokens tokens, int index) {
        return switch (tokens.upper(index)) {
            case "AUTOCOMMIT", "@@autocommit", "@@session.autocommit", "@@local.autocommit" -> true;
            default -> false;
        };
    }

    private static boolean has(Tokens tokens, String word) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.upper(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static String last(Tokens tokens) {
        return tokens.upper(tokens.size() - 1);
    }

    private static Optional<StatementReading> aside(String sql, Reason reason, boolean commits) {
        return Optional.of(new Aside(sql, reason, commits));
    }

    private static Optional<StatementReading> control(String sql, Effect effect, boolean chained) {
        return Optional.of(new TransactionControl(sql, effect, chained));
    }
}
