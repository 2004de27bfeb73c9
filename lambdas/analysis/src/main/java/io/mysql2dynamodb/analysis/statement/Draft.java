package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.analysis.statement.QueryWalker.Purpose;
import io.mysql2dynamodb.workload.StatementShape.JoinType;
import java.util.Optional;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;

/** One statement on its way to a shape: its tokens, and what was gathered of them. Not thread-safe. */
final class Draft {

    private final Tokens tokens;
    private final TableNames tableNames;
    private final Optional<String> defaultDatabase;
    private final ShapeParts parts = new ShapeParts();
    private int outermost;

    Draft(Tokens tokens, TableNames tableNames, Optional<String> defaultDatabase) {
        this.tokens = tokens;
        this.tableNames = tableNames;
        this.defaultDatabase = defaultDatabase;
    }

    Tokens tokens() {
        return tokens;
    }

    ShapeParts parts() {
        return parts;
    }

    /** How many SELECTs stand side by side outermost. */
    int outermost() {
        return outermost;
    }

    /** A query to be written for the parser. */
    QueryText text() {
        return new QueryText(tokens);
    }

    /** Parses a query and gathers what it touches; its columns are those of the outermost SELECT. */
    void walk(QueryText text, Purpose purpose) {
        Select select = QueryParser.parse(text, tokens);
        outermost += members(select);
        new QueryWalker(tableNames, defaultDatabase, text, tokens, parts).select(select, null, JoinType.INNER, purpose);
        text.leftOut().forEach(parts::unresolved);
        if (text.locking()) {
            parts.locking();
        }
    }

    private static int members(Select select) {
        if (select instanceof ParenthesedSelect inBrackets) {
            return members(inBrackets.getSelect());
        }
        return select instanceof SetOperationList operations
                ? operations.getSelects().stream().mapToInt(Draft::members).sum()
                : 1;
    }

    /** A use of the table whose name, with or without its database, ends before an index. */
    TableInstance table(int start, int behind, Optional<String> alias) {
        Optional<String> database = behind - start > 1 ? Optional.of(tokens.name(behind - 3)) : Optional.empty();
        TableInstance table = tableNames.use(database, tokens.name(behind - 1), alias, defaultDatabase, start);
        parts.table(table);
        return table;
    }
}
