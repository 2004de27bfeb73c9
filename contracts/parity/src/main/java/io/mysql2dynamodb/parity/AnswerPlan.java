package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.Join.Construction.Shape;
import io.mysql2dynamodb.parity.BoundStatement.TableColumn;
import io.mysql2dynamodb.projection.ColumnConversion;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.source.RowIdentity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How the answer of a pattern's SQL is read and compared with items. Immutable.
 *
 * @param select the select list
 * @param types the types of the selected columns
 * @param roots the tables whose rows are items of the answer; at least one
 * @param ordered whether the answer is a list: its SQL sorts, and rows of one table are compared
 * @param ties the selected columns that the rows are sorted by; rows that agree in them may come in any order
 * @param compared the columns that are compared, with their attributes
 * @param notCompared the columns that are not, with the reason
 */
record AnswerPlan(
        String select,
        List<Optional<ColumnType>> types,
        List<Root> roots,
        boolean ordered,
        List<Integer> ties,
        List<String> compared,
        List<String> notCompared) {

    AnswerPlan {
        types = List.copyOf(types);
        roots = List.copyOf(roots);
        ties = List.copyOf(ties);
        compared = List.copyOf(compared);
        notCompared = List.copyOf(notCompared);
    }

    /**
     * A table of the statement whose rows are items.
     *
     * @param alias what the statement calls it
     * @param entity how its rows become items
     * @param firstKey the first selected column of its row's key
     * @param columns the columns to compare
     * @param children the tables of the statement that are embedded in its items
     */
    record Root(String alias, EntityPlan entity, int firstKey, List<Column> columns, List<Child> children) {
        Root {
            columns = List.copyOf(columns);
            children = List.copyOf(children);
        }
    }

    /**
     * A column to compare.
     *
     * @param attribute the attribute, or the member of a child
     * @param selected its place among the selected columns
     * @param conversion how its value becomes the attribute's
     */
    record Column(String attribute, int selected, ColumnConversion conversion) {}

    /**
     * An embedded table.
     *
     * @param attribute the attribute that holds its rows
     * @param shape a list of rows, or one
     * @param identity what tells its rows apart
     * @param firstKey the first selected column of its row's key
     * @param columns the members to compare
     * @param limit most rows that are embedded, if there is a limit
     * @param required whether a row of the root without any is left out of the SQL's answer
     * @param filtered whether the SQL selects among the rows, so that items may hold more of them
     * @param ties the selected columns that they are sorted by; empty when they are a set
     */
    record Child(
            String attribute,
            Shape shape,
            RowIdentity identity,
            int firstKey,
            List<Column> columns,
            OptionalInt limit,
            boolean required,
            boolean filtered,
            List<Integer> ties) {
        Child {
            columns = List.copyOf(columns);
            ties = List.copyOf(ties);
        }
    }

    /** A compared column as it is reported. */
    static String pair(TableColumn column, String attribute) {
        return column + " = " + attribute;
    }
}
