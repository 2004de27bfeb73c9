package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.analysis.statement.QueryWalker.Purpose;
import io.mysql2dynamodb.analysis.statement.StatementReading.Access;
import io.mysql2dynamodb.analysis.statement.StatementReading.Aside;
import io.mysql2dynamodb.analysis.statement.TableInstance.Owner;
import io.mysql2dynamodb.workload.SetAside.Reason;
import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.Kind;
import java.util.Optional;
import java.util.Set;

/** Reads statements that touch rows, or could. Not thread-safe. */
final class AccessReader {

    private static final Set<String> SESSION_FUNCTIONS = Set.of(
            "DATABASE",
            "USER",
            "CURRENT_USER",
            "CONNECTION_ID",
            "VERSION",
            "LAST_INSERT_ID",
            "ROW_COUNT",
            "FOUND_ROWS",
            "CURRENT_ROLE");

    private final TableNames tableNames;

    AccessReader(TableNames tableNames) {
        this.tableNames = tableNames;
    }

    /**
     * Reads one.
     *
     * @param digestSql what its digest becomes
     * @throws UnreadableQueryException when it cannot be taken apart
     */
    ReadStatement read(Tokens tokens, String sql, String digestSql, Optional<String> defaultDatabase) {
        Draft draft = new Draft(tokens, tableNames, defaultDatabase);
        TokenRange all = TokenRange.all(tokens);
        int verb = tokens.isKeyword(0, "WITH")
                ? all.find(1, Set.of("SELECT", "UPDATE", "DELETE", "INSERT", "REPLACE", "TABLE", "VALUES"))
                : 0;
        Kind kind =
                switch (tokens.upper(verb)) {
                    case "SELECT", "(", "TABLE", "VALUES" -> select(all, draft);
                    case "UPDATE" -> new UpdateReader(draft).read(all, verb);
                    case "DELETE" -> new DeleteReader(draft).read(all, verb);
                    case "INSERT", "REPLACE" -> new InsertReader(draft).read(all, verb);
                    case "DO" -> query("SELECT", all.part(1, all.to()), draft);
                    case "SET" -> setStatement(all, draft);
                    case "CALL", "TRUNCATE", "LOAD", "HANDLER" -> new OtherAccessReader(draft).read(all);
                    default -> throw new UnreadableQueryException("begins with no word that begins a statement");
                };
        return reading(kind, draft, tokens, sql, digestSql);
    }

    private Kind select(TokenRange all, Draft draft) {
        boolean noTables = !all.has("FROM") && !all.has("TABLE");
        return noTables ? Kind.SELECT : query("", all, draft);
    }

    /** SETs that read tables are the SELECTs in them. */
    private Kind setStatement(TokenRange all, Draft draft) {
        QueryText queries = draft.text();
        for (int i = 0; i < all.to(); i++) {
            if (all.tokens().isSymbol(i, "(") && all.tokens().isKeyword(i + 1, "SELECT")) {
                int behind = all.behindBracket(i);
                queries.add(queries.length() == 0 ? "SELECT" : ",").add(all.part(i, behind));
                i = behind - 1;
            }
        }
        if (queries.length() > 0) {
            draft.walk(queries, Purpose.ANSWER);
        }
        return Kind.SELECT;
    }

    private static Kind query(String verb, TokenRange body, Draft draft) {
        if (body.has("FROM") || body.has("TABLE")) {
            QueryText text = draft.text().add(verb).add(body);
            draft.walk(text, Purpose.ANSWER);
        }
        return Kind.SELECT;
    }

    private ReadStatement reading(Kind kind, Draft draft, Tokens tokens, String sql, String digestSql) {
        ShapeParts parts = draft.parts();
        boolean commits = kind == Kind.TRUNCATE;
        if (kind != Kind.CALL && parts.tables().isEmpty()) {
            return new ReadStatement(new Aside(sql, isOfSession(tokens) ? Reason.SESSION : Reason.NO_TABLE, commits));
        }
        boolean own = kind == Kind.CALL || has(parts, Owner.THIS_DATABASE);
        if (!own) {
            Reason reason = has(parts, Owner.ANOTHER_DATABASE) ? Reason.OTHER_DATABASES : Reason.SYSTEM_TABLES;
            return new ReadStatement(new Aside(sql, reason, commits));
        }
        for (TableInstance table : parts.tables()) {
            if (table.owner() != Owner.THIS_DATABASE) {
                parts.unresolved("table " + table.use().table() + " of another database");
            } else if (table.known().isEmpty() && !tableNames.isEmpty()) {
                parts.unresolved("table " + table.use().table());
            }
        }
        StatementShape shape = parts.shape(kind, draft.outermost());
        String fingerprint = Fingerprint.of(sql);
        String digestFingerprint = digestSql.equals(sql) ? fingerprint : Fingerprint.of(digestSql);
        return new ReadStatement(
                new Access(sql, fingerprint, digestFingerprint, shape, commits, Seen.NOTHING),
                parts.listsOfConditions());
    }

    private static boolean has(ShapeParts parts, Owner owner) {
        return parts.tables().stream().anyMatch(table -> table.owner() == owner);
    }

    /** Whether a statement without tables asks for the session's state. */
    private static boolean isOfSession(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            byte kind = tokens.kind(i);
            if (kind == Tokens.SYSTEM_VARIABLE
                    || ((kind == Tokens.FUNCTION || kind == Tokens.KEYWORD)
                            && SESSION_FUNCTIONS.contains(tokens.upper(i)))) {
                return true;
            }
        }
        return false;
    }
}
