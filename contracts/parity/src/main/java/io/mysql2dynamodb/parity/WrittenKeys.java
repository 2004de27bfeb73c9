package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.target.ItemKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys that a write pattern's operation names: its {@code key_condition} with the values of a row that the pattern
 * changes. They follow from the contract's text alone, not from the projection, so that each can be held against the other.
 * Immutable.
 */
public final class WrittenKeys {

    /** A parameter that is compared with a column for the second time is called {@code column_2}. */
    private static final Pattern NUMBERED = Pattern.compile("(.+)_[0-9]+");

    private final TablePlan table;
    private final EntityContract entity;
    private final ConditionText condition;
    private final ComparedContract compared;
    private final SourceTable written;

    private WrittenKeys(
            TablePlan table,
            EntityContract entity,
            ConditionText condition,
            ComparedContract compared,
            SourceTable written) {
        this.table = table;
        this.entity = entity;
        this.condition = condition;
        this.compared = compared;
        this.written = written;
    }

    /**
     * Reads an operation.
     *
     * @param operation the operation of a write pattern
     * @param entitySource the source table of the entity whose items it writes
     * @param written the source table whose rows the pattern changes: the same, or one whose rows are inside those items
     * @throws NotComparableException it names no key
     */
    public static WrittenKeys of(
            ComparedContract compared, Operation operation, String entitySource, SourceTable written) {
        TablePlan table = compared.table(operation.table());
        EntityContract entity = table.contract().entities().stream()
                .filter(one -> one.sourceTable().equals(entitySource))
                .findFirst()
                .orElseThrow(() -> new NotComparableException(
                        "no item of table '" + operation.table() + "' is made of rows of '" + entitySource + "'"));
        ConditionText condition = operation
                .keyCondition()
                .map(text -> ConditionText.parse(text, OperationPlan.types(table)))
                .orElseThrow(() -> new NotComparableException("its operation has no key_condition"));
        return new WrittenKeys(table, entity, condition, compared, written);
    }

    /** The table that the operation writes. */
    public TableContract table() {
        return table.contract();
    }

    /**
     * The key for a row.
     *
     * @param row values by column, as {@link io.mysql2dynamodb.source.RowCursor} gives them
     * @throws NotComparableException the operation names no whole key, or a value that the row does not have
     * @throws UnusableParametersException a value has no form in a key
     */
    public ItemKey of(Map<String, Object> row) {
        Map<String, Object> values = new HashMap<>();
        for (String name : condition.parameters()) {
            column(name)
                    .map(column -> column.column().name())
                    .filter(row::containsKey)
                    .ifPresent(column -> values.put(name, row.get(column)));
        }
        Function<String, Optional<BoundStatement.TableColumn>> columns = this::column;
        return new ItemKey(condition.key(
                table.contract().keyNames(),
                new ParameterTexts(
                        table.contract(), entity, compared.contract().policies(), columns, values, Map.of())));
    }

    private Optional<BoundStatement.TableColumn> column(String parameter) {
        return written.column(parameter)
                .or(() -> {
                    Matcher numbered = NUMBERED.matcher(parameter);
                    return numbered.matches() ? written.column(numbered.group(1)) : Optional.empty();
                })
                .map(column -> new BoundStatement.TableColumn(written.name(), column));
    }
}
