package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.workload.StatementShape.Change;
import io.mysql2dynamodb.workload.StatementShape.ColumnUse;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import java.util.Optional;

/** One use of a table in a statement. A table that is used twice has two. Not thread-safe. */
final class TableInstance {

    /** Whose table it is. */
    enum Owner {
        THIS_DATABASE,
        ANOTHER_DATABASE,
        SYSTEM
    }

    private final String table;
    private final Optional<String> alias;
    private final Optional<SourceTable> known;
    private final Owner owner;
    private final int at;
    private Change change = Change.READ;

    /**
     * @param table its name as the schema spells it, else as written; with its database if that is another one
     * @param at the index of the token that names it
     */
    TableInstance(String table, Optional<String> alias, Optional<SourceTable> known, Owner owner, int at) {
        this.table = table;
        this.alias = alias;
        this.known = known;
        this.owner = owner;
        this.at = at;
    }

    Optional<SourceTable> known() {
        return known;
    }

    Owner owner() {
        return owner;
    }

    int at() {
        return at;
    }

    void change(Change newChange) {
        change = newChange;
    }

    /** Whether a qualifier of a column, or a target of a DELETE, means this use. */
    boolean isCalled(String name) {
        if (alias.isPresent()) {
            return alias.get().equalsIgnoreCase(name);
        }
        return table.equalsIgnoreCase(name)
                || table.substring(table.lastIndexOf('.') + 1).equalsIgnoreCase(name);
    }

    TableUse use() {
        return new TableUse(table, alias, change);
    }

    ColumnUse column(String column) {
        return new ColumnUse(table, alias, column);
    }
}
