package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.workload.StatementShape.Change;
import io.mysql2dynamodb.workload.StatementShape.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads CALL, TRUNCATE, LOAD DATA and HANDLER, which the parser is not asked about. Not thread-safe. */
final class OtherAccessReader {

    private final Draft draft;

    OtherAccessReader(Draft draft) {
        this.draft = draft;
    }

    Kind read(TokenRange all) {
        return switch (draft.tokens().upper(0)) {
            case "CALL" -> call(all);
            case "TRUNCATE" -> truncate(all);
            case "LOAD" -> load(all);
            default -> handler(all);
        };
    }

    /** What a procedure touches its text does not tell. */
    private Kind call(TokenRange all) {
        int behind = all.behindName(1);
        StringBuilder name = new StringBuilder();
        for (int i = 1; i < behind; i++) {
            name.append(
                    draft.tokens().kind(i) == Tokens.SYMBOL
                            ? "."
                            : draft.tokens().name(i));
        }
        draft.parts().unresolved("what the procedure " + name + " does");
        return Kind.CALL;
    }

    private Kind truncate(TokenRange all) {
        int start = draft.tokens().isKeyword(1, "TABLE") ? 2 : 1;
        draft.table(named(start), all.behindName(start), Optional.empty()).change(Change.DELETE);
        return Kind.TRUNCATE;
    }

    private Kind load(TokenRange all) {
        Tokens tokens = draft.tokens();
        int start = all.find(0, Set.of("TABLE")) + 1;
        int behind = all.behindName(named(start));
        TableInstance table = draft.table(start, behind, Optional.empty());
        table.change(Change.INSERT);
        for (int i = behind; i < all.to(); i++) {
            if (tokens.isSymbol(i, "(") && !tokens.isKeyword(i - 1, "PARTITION")) {
                columns(all.part(i + 1, all.behindBracket(i) - 1), table);
                return Kind.LOAD;
            }
        }
        for (SourceColumn column : table.known().map(SourceTable::columns).orElse(List.of())) {
            draft.parts().changed(table.column(column.name()));
        }
        return Kind.LOAD;
    }

    private void columns(TokenRange range, TableInstance table) {
        for (TokenRange column : range.commaSeparated()) {
            int index = column.to() - 1;
            if (!column.isEmpty() && !draft.tokens().isValue(index)) {
                String name = draft.tokens().name(index);
                draft.parts()
                        .changed(table.column(table.known()
                                .flatMap(known -> known.column(name))
                                .map(SourceColumn::name)
                                .orElse(name)));
            }
        }
    }

    private Kind handler(TokenRange all) {
        draft.table(named(1), all.behindName(1), Optional.empty());
        draft.parts().unresolved("HANDLER");
        return Kind.SELECT;
    }

    private int named(int index) {
        byte kind = draft.tokens().kind(index);
        if (kind != Tokens.NAME && kind != Tokens.KEYWORD && kind != Tokens.FUNCTION) {
            throw new UnreadableQueryException("a statement that names no table");
        }
        return index;
    }
}
