package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.parity.BoundStatement.TableColumn;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.source.ExactSelect;
import io.mysql2dynamodb.source.RowIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what is selected to read an answer exactly. Used by one thread. */
final class SelectList {

    private static final ColumnType TEXT = new ColumnType(Base.LONGTEXT, "longtext", 0, 0, 0, false);

    private final List<String> columns = new ArrayList<>();
    private final List<Optional<ColumnType>> types = new ArrayList<>();

    /** Adds a column; returns its place. */
    int add(ExactSelect column) {
        return add(column.sql(), column.type());
    }

    /** Adds the key of a table's rows; returns the place of its first column. */
    int add(RowIdentity identity, String alias) {
        int first = types.size();
        columns.add(identity.select(alias));
        types.addAll(identity.types());
        return first;
    }

    /** Adds a text that is equal for rows that sort alike by the column; returns its place. */
    int addTie(TableColumn column) {
        String sql = SqlQuoting.column(column.alias(), column.column().name());
        // equal by the collation is equal in the order
        return add(
                column.column().collation().isPresent()
                                && column.column().type().base().isText()
                        ? "HEX(WEIGHT_STRING(" + sql + "))"
                        : "CAST(" + sql + " AS CHAR)",
                TEXT);
    }

    private int add(String sql, ColumnType type) {
        columns.add(sql);
        types.add(Optional.of(type));
        return types.size() - 1;
    }

    String sql() {
        return String.join(", ", columns);
    }

    List<Optional<ColumnType>> types() {
        return types;
    }
}
