package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.source.KeySelection;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceQuery;
import java.util.List;
import java.util.Optional;

/**
 * The values of all rows that a lookup leads to, as one set or list.
 *
 * @param rows the looked-up rows, with the junctions that lead to them
 * @param index its place among what is gathered for a row
 * @param attribute the attribute that holds the values
 * @param sql the value as it is selected
 * @param type its type where the schema tells it
 * @param label the column or expression as the contract names it
 * @param order the order of the values
 * @param as SS, NS or L
 * @param rules how the values are converted
 */
record LookupPlan(
        RelatedRows rows,
        int index,
        String attribute,
        String sql,
        Optional<ColumnType> type,
        String label,
        String order,
        AttributeType as,
        ConversionRules rules)
        implements RelatedQuery {

    @Override
    public SourceQuery select(KeySelection selection) {
        return rows.select(selection, List.of(sql), List.of(type), "", order);
    }

    @Override
    public RowGroup group(RowCursor row, Related related) {
        return new LookupGroup(this, row);
    }

    @Override
    public int gathered() {
        return 1;
    }
}
