package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.analysis.statement.QueryWalker.Purpose;
import io.mysql2dynamodb.workload.StatementShape.Change;
import io.mysql2dynamodb.workload.StatementShape.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads DELETE, of one table or several, as a SELECT of what it deletes. Not thread-safe. */
final class DeleteReader {

    private static final Set<String> MODIFIERS = Set.of("LOW_PRIORITY", "QUICK", "IGNORE");

    private final Draft draft;

    DeleteReader(Draft draft) {
        this.draft = draft;
    }

    Kind read(TokenRange all, int verb) {
        Tokens tokens = draft.tokens();
        int start = verb + 1;
        while (tokens.kind(start) == Tokens.KEYWORD && MODIFIERS.contains(tokens.upper(start))) {
            start++;
        }
        int from = all.find(start, Set.of("FROM"));
        int using = all.find(from, Set.of("USING", "WHERE", "JOIN", "ORDER", "LIMIT"));
        List<String> targets;
        int tables = from + 1;
        if (from > start) {
            targets = targets(all.part(start, from));
        } else if (tokens.isKeyword(using, "USING")) {
            targets = targets(all.part(from + 1, using));
            tables = using + 1;
        } else {
            targets = List.of();
        }
        QueryText text =
                draft.text().add(all.part(0, verb)).add("SELECT * FROM").add(all.part(tables, all.to()));
        int before = draft.parts().tables().size();
        draft.walk(text, Purpose.TARGET);
        mark(targets, before, tables);
        return Kind.DELETE;
    }

    private List<String> targets(TokenRange range) {
        List<String> targets = new ArrayList<>();
        for (TokenRange target : range.commaSeparated()) {
            int end = target.to();
            while (end > target.from() && draft.tokens().kind(end - 1) == Tokens.SYMBOL) {
                end--;
            }
            targets.add(draft.tokens().name(end - 1));
        }
        return targets;
    }

    private void mark(List<String> targets, int before, int from) {
        List<TableInstance> tables = draft.parts().tables();
        if (targets.isEmpty()) {
            tables.subList(before, tables.size()).stream()
                    .filter(table -> table.at() >= from && table.at() <= from + 2)
                    .findFirst()
                    .ifPresent(table -> table.change(Change.DELETE));
            return;
        }
        for (String target : targets) {
            tables.stream()
                    .filter(table -> table.isCalled(target))
                    .findFirst()
                    .ifPresentOrElse(table -> table.change(Change.DELETE), () -> draft.parts()
                            .unresolved("table " + target));
        }
    }
}
