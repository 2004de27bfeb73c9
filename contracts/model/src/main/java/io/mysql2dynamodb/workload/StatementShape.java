package io.mysql2dynamodb.workload;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a statement touches and how, without its values. Columns carry the table that the schema resolves them to; tables
 * are named as the schema spells them.
 *
 * @param kind what the statement does
 * @param tables the tables it touches, in the order of the text; a table that is used twice is there twice
 * @param joins equalities between columns of two of its tables, and how they are joined
 * @param conditions what it demands of columns
 * @param projection columns that it returns; with {@code everyColumn} also all others of its tables
 * @param everyColumn whether it returns {@code *}
 * @param changedColumns columns that it sets or inserts
 * @param grouping columns by which it groups
 * @param aggregates aggregate functions that it returns or filters by
 * @param order how the answer is sorted
 * @param limit how much of the answer is taken
 * @param distinct whether equal rows are returned once
 * @param locking whether rows are locked for a later change
 * @param subqueries how many SELECTs stand inside it; their tables and conditions are among those above
 * @param unions how many SELECTs are put together by UNION, INTERSECT or EXCEPT; 0 for one alone
 * @param unresolved names that the schema does not have, and constructs that the reader does not take apart, each as text;
 *     such a shape may be incomplete, and says so
 */
public record StatementShape(
        Kind kind,
        List<TableUse> tables,
        List<JoinUse> joins,
        List<ConditionUse> conditions,
        List<ColumnUse> projection,
        boolean everyColumn,
        List<ColumnUse> changedColumns,
        List<ColumnUse> grouping,
        List<AggregateUse> aggregates,
        List<OrderUse> order,
        Optional<LimitUse> limit,
        boolean distinct,
        boolean locking,
        int subqueries,
        int unions,
        List<String> unresolved) {

    public StatementShape {
        tables = List.copyOf(tables);
        joins = List.copyOf(joins);
        conditions = List.copyOf(conditions);
        projection = List.copyOf(projection);
        changedColumns = List.copyOf(changedColumns);
        grouping = List.copyOf(grouping);
        aggregates = List.copyOf(aggregates);
        order = List.copyOf(order);
        unresolved = List.copyOf(unresolved);
    }

    /** What a statement does. */
    public enum Kind {
        SELECT,
        INSERT,
        /** INSERT .. ON DUPLICATE KEY UPDATE. */
        UPSERT,
        /** INSERT IGNORE. */
        INSERT_IGNORE,
        REPLACE,
        INSERT_SELECT,
        UPDATE,
        DELETE,
        TRUNCATE,
        LOAD,
        CALL;

        public boolean reads() {
            return this == SELECT;
        }
    }

    /**
     * A table in a statement.
     *
     * @param table its name as the schema spells it, else as written
     * @param alias its alias, if it has one
     * @param change what is done to it
     */
    public record TableUse(String table, Optional<String> alias, Change change) {}

    /** What a statement does to a table. */
    public enum Change {
        READ,
        INSERT,
        UPDATE,
        DELETE
    }

    /**
     * A column of a table in a statement.
     *
     * @param table the table; the alias tells two uses of one table apart
     * @param alias the alias of that use, if it has one
     * @param column the column as the schema spells it, or an expression's text where it is none
     */
    public record ColumnUse(String table, Optional<String> alias, String column) {}

    /**
     * An equality between two tables of a statement.
     *
     * @param type how they are joined
     * @param left the column of the table named first
     * @param right the column of the other
     */
    public record JoinUse(JoinType type, ColumnUse left, ColumnUse right) {}

    /** How two tables are joined. */
    public enum JoinType {
        INNER,
        LEFT,
        RIGHT,
        /** By EXISTS or IN with a subquery. */
        SEMI,
        /** By NOT EXISTS or NOT IN with a subquery. */
        ANTI
    }

    /**
     * What is demanded of a column.
     *
     * @param column the column
     * @param operator what is demanded
     * @param alternative whether it is one of several alternatives of an OR
     * @param values how many values are given in this place: 1 for an equality, the length of an IN list as seen, 0 for
     *     none. Where lists of several lengths were seen the largest
     */
    public record ConditionUse(ColumnUse column, Operator operator, boolean alternative, int values) {}

    /** What can be demanded of a column. */
    public enum Operator {
        EQUALS,
        IN,
        /** {@code <, <=, >, >=}, BETWEEN. */
        RANGE,
        /** LIKE with a fixed beginning. */
        PREFIX,
        /** LIKE with a leading wildcard, REGEXP, INSTR and the like. */
        CONTAINS,
        /** MATCH .. AGAINST. */
        FULLTEXT,
        NOT_EQUALS,
        NOT_IN,
        IS_NULL,
        IS_NOT_NULL,
        /** A condition on what a function makes of the column, so that no index of the column serves it. */
        COMPUTED
    }

    /**
     * An aggregate.
     *
     * @param function its name in capitals, such as {@code COUNT}
     * @param column what it aggregates; empty for {@code *}
     * @param distinct whether equal values count once
     */
    public record AggregateUse(String function, Optional<ColumnUse> column, boolean distinct) {}

    /**
     * One criterion of the order.
     *
     * @param column the column, or an expression's text
     * @param descending whether the largest comes first
     */
    public record OrderUse(ColumnUse column, boolean descending) {}

    /**
     * How much of an answer is taken.
     *
     * @param least the smallest limit seen; empty where none was seen as a number
     * @param most the largest limit seen; empty where none was seen as a number
     * @param largestOffset the largest offset seen; empty where there is none
     */
    public record LimitUse(OptionalLong least, OptionalLong most, OptionalLong largestOffset) {}
}
