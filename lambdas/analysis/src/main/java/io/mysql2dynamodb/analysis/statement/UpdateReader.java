package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.analysis.statement.QueryWalker.Purpose;
import io.mysql2dynamodb.workload.StatementShape.Kind;
import java.util.Set;

/** Reads UPDATE as a SELECT of the columns that it sets, each followed by its value. Not thread-safe. */
final class UpdateReader {

    private final Draft draft;

    UpdateReader(Draft draft) {
        this.draft = draft;
    }

    Kind read(TokenRange all, int verb) {
        Tokens tokens = draft.tokens();
        int start = verb + 1;
        while (tokens.isKeyword(start, "LOW_PRIORITY") || tokens.isKeyword(start, "IGNORE")) {
            start++;
        }
        int set = all.find(start, Set.of("SET"));
        if (set == all.to()) {
            throw new UnreadableQueryException("an UPDATE without SET");
        }
        int end = all.find(set, Set.of("WHERE", "ORDER", "LIMIT"));
        QueryText text = draft.text().add(all.part(0, verb)).add("SELECT");
        assignments(all.part(set + 1, end), text);
        text.add("FROM").add(all.part(start, set)).add(all.part(end, all.to()));
        draft.walk(text, Purpose.ASSIGNMENT);
        return Kind.UPDATE;
    }

    /** Columns and values, one after another with commas between them. */
    private static void assignments(TokenRange range, QueryText text) {
        boolean first = true;
        for (TokenRange assignment : range.commaSeparated()) {
            int sign = assignment.behindName(assignment.from());
            if (!isSign(range.tokens(), sign)) {
                throw new UnreadableQueryException("an assignment without =");
            }
            text.add(first ? "" : ",").add(assignment.part(assignment.from(), sign));
            text.add(", (").add(assignment.part(sign + 1, assignment.to())).add(")");
            first = false;
        }
    }

    private static boolean isSign(Tokens tokens, int index) {
        return tokens.isSymbol(index, "=") || tokens.isSymbol(index, ":=");
    }
}
