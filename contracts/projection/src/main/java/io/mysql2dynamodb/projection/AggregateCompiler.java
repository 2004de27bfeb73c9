package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Calculation.Aggregate;
import io.mysql2dynamodb.contract.Calculation.Aggregate.Operation;
import io.mysql2dynamodb.contract.names.NamedTable;
import io.mysql2dynamodb.contract.names.Scope;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.source.ExactSelect;
import java.util.Optional;
import java.util.function.Function;

/** Compiles one aggregate: as MySQL's own where that is exact, else as the first of ordered rows. */
final class AggregateCompiler {

    private final Scope selected;
    private final Function<NamedTable, String> naming;

    AggregateCompiler(Scope selected, Function<NamedTable, String> naming) {
        this.selected = selected;
        this.naming = naming;
    }

    RawValue compile(Aggregate aggregate, RelatedRows rows, RelatedCompiler into) {
        Operation operation = aggregate.operation();
        String label = operation + "(" + aggregate.select().strip() + ")";
        int index = into.nextAggregate();
        if (aggregate.select().strip().equals("*")) {
            return into.grouped(rows, new AggregateColumn(index, "COUNT(*)", Optional.empty(), false, 0L, label));
        }
        SqlFragment select = SqlFragment.parse(aggregate.select());
        String value = selected.render(select, naming);
        Optional<SourceColumn> column = RelatedCompiler.column(select, selected);
        Optional<ColumnType> type = column.map(SourceColumn::type);
        boolean extreme = operation == Operation.MIN || operation == Operation.MAX;
        if (extreme && type.filter(AggregateCompiler::equalMeansSame).isEmpty()) {
            // the server compares ENUM and SET in MIN and MAX as texts, but orders them by number
            boolean members = type.filter(known -> known.base() == Base.ENUM || known.base() == Base.SET)
                    .isPresent();
            String compared = members ? "CAST(" + value + " AS CHAR)" : value;
            String order = compared + (operation == Operation.MAX ? " DESC" : "") + ", CAST(" + value + " AS BINARY)";
            Optional<ExactSelect> exact = column.map(known -> ExactSelect.byDefault(known, value));
            AggregateColumn taken = new AggregateColumn(
                    index, exact.map(ExactSelect::sql).orElse(value), exact.map(ExactSelect::type), false, null, label);
            return into.extreme(new ExtremePlan(rows, taken, "(" + value + " IS NOT NULL)", order));
        }
        String exact =
                extreme ? ExactSelect.byDefault(column.orElseThrow(), value).sql() : value;
        // the extreme of dates loses those that the calendar does not have, whatever the sql_mode; of their texts it
        // does not
        boolean dates = extreme && type.orElseThrow().base().isDate();
        String aggregated = dates ? "CAST(" + exact + " AS CHAR)" : exact;
        return into.grouped(
                rows,
                new AggregateColumn(
                        index,
                        operation + "(" + aggregated + ")",
                        extreme ? type : Optional.empty(),
                        operation == Operation.SUM || operation == Operation.AVG,
                        operation == Operation.COUNT ? (Object) 0L : null,
                        label));
    }

    /** Whether values that MySQL holds equal are the same and aggregates of them read as they do; of texts the collation decides, of expressions unknown. */
    private static boolean equalMeansSame(ColumnType type) {
        return switch (type.base()) {
            case TINYINT,
                    SMALLINT,
                    MEDIUMINT,
                    INT,
                    BIGINT,
                    DECIMAL,
                    FLOAT,
                    DOUBLE,
                    YEAR,
                    DATE,
                    TIME,
                    DATETIME,
                    TIMESTAMP -> true;
            default -> false;
        };
    }
}
