package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.analysis.statement.QueryWalker.Purpose;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.workload.StatementShape.Change;
import io.mysql2dynamodb.workload.StatementShape.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads INSERT and REPLACE. Only a SELECT in one is given to the parser. Not thread-safe. */
final class InsertReader {

    private static final Set<String> MODIFIERS = Set.of("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE", "INTO");

    private final Draft draft;

    InsertReader(Draft draft) {
        this.draft = draft;
    }

    Kind read(TokenRange all, int verb) {
        Tokens tokens = draft.tokens();
        boolean ignore = false;
        int at = verb + 1;
        while (tokens.kind(at) == Tokens.KEYWORD && MODIFIERS.contains(tokens.upper(at))) {
            ignore |= tokens.isKeyword(at, "IGNORE");
            at++;
        }
        if (tokens.kind(at) != Tokens.NAME) {
            throw new UnreadableQueryException("an INSERT that names no table");
        }
        int behindName = all.behindName(at);
        TableInstance table = draft.table(at, behindName, Optional.empty());
        table.change(Change.INSERT);
        at = behindName;
        if (tokens.isKeyword(at, "PARTITION")) {
            at = all.behindBracket(at + 1);
        }
        int duplicate = all.findOnDuplicate(at);
        boolean select = values(all, verb, at, duplicate, table);
        if (duplicate < all.to()) {
            assignments(all.part(duplicate + 4, all.to()), table);
        }
        return kind(tokens.isKeyword(verb, "REPLACE"), select, duplicate < all.to(), ignore);
    }

    private static Kind kind(boolean replace, boolean select, boolean duplicate, boolean ignore) {
        if (replace) {
            return Kind.REPLACE;
        } else if (select) {
            return Kind.INSERT_SELECT;
        } else if (duplicate) {
            return Kind.UPSERT;
        }
        return ignore ? Kind.INSERT_IGNORE : Kind.INSERT;
    }

    /** Columns and values; whether the values come from a query. */
    private boolean values(TokenRange all, int verb, int start, int end, TableInstance table) {
        Tokens tokens = draft.tokens();
        int at = start;
        if (tokens.isKeyword(at, "SET")) {
            int alias = all.part(0, end).find(at, Set.of("AS"));
            assignments(all.part(at + 1, alias), table);
            return false;
        }
        boolean named = tokens.isSymbol(at, "(") && !isQuery(tokens, at + 1);
        if (named) {
            int behind = all.behindBracket(at);
            for (TokenRange column : all.part(at + 1, behind - 1).commaSeparated()) {
                if (!column.isEmpty()) {
                    changed(table, tokens.name(column.to() - 1));
                }
            }
            at = behind;
        } else {
            for (SourceColumn column : table.known().map(SourceTable::columns).orElse(List.of())) {
                if (!column.generated()) {
                    draft.parts().changed(table.column(column.name()));
                }
            }
        }
        if (tokens.isKeyword(at, "VALUES")) {
            TokenRange rows = all.part(at + 1, end);
            if (rows.has("SELECT")) {
                draft.walk(draft.text().add("SELECT").add(rows), Purpose.TEST);
            }
            return false;
        }
        TokenRange query = all.part(at, end);
        if (query.isEmpty()) {
            throw new UnreadableQueryException("an INSERT without values");
        }
        draft.walk(draft.text().add(all.part(0, verb)).add(query), Purpose.ANSWER);
        return true;
    }

    private static boolean isQuery(Tokens tokens, int index) {
        return tokens.isKeyword(index, "SELECT")
                || tokens.isKeyword(index, "WITH")
                || tokens.isKeyword(index, "TABLE")
                || tokens.isKeyword(index, "VALUES")
                || (tokens.isSymbol(index, "(") && isQuery(tokens, index + 1));
    }

    private void assignments(TokenRange range, TableInstance table) {
        if (range.isEmpty()) {
            return;
        }
        QueryText queries = draft.text();
        for (TokenRange assignment : range.commaSeparated()) {
            int sign = assignment.behindName(assignment.from());
            changed(table, draft.tokens().name(sign - 1));
            TokenRange value = assignment.part(sign + 1, assignment.to());
            if (value.has("SELECT")) {
                queries.add(queries.length() == 0 ? "SELECT (" : ", (")
                        .add(value)
                        .add(")");
            }
        }
        if (queries.length() > 0) {
            draft.walk(queries, Purpose.TEST);
        }
    }

    private void changed(TableInstance table, String name) {
        Optional<SourceTable> known = table.known();
        Optional<String> column = known.isEmpty()
                ? Optional.of(name)
                : known.flatMap(columns -> columns.column(name)).map(SourceColumn::name);
        column.ifPresentOrElse(found -> draft.parts().changed(table.column(found)), () -> draft.parts()
                .unresolved("column " + name));
    }
}
