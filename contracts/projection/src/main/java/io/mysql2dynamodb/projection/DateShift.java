package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Policies.ZeroDate;
import io.mysql2dynamodb.schema.ColumnType;
import java.util.List;
import java.util.Optional;

/**
 * The result of {@code date-math}. MySQL answers NULL where a date leaves its range and where an operand is no date, so
 * the operands are read beside the result and tell which NULL it is.
 *
 * @param result what MySQL calculated
 * @param operands what it was calculated from
 * @param zeroDate what becomes of a zero date among the operands
 */
record DateShift(Slot result, List<Slot> operands, ZeroDate zeroDate) implements RawValue {

    @Override
    public Object read(RootRow row) {
        for (Slot operand : operands) {
            Object value = operand.read(row);
            if (value == null || (operand.type(row).base().isDate() && DateTexts.isZero((String) value, zeroDate))) {
                return null;
            }
        }
        Object shifted = result.read(row);
        if (shifted == null) {
            throw new RefusedValue(
                    ReasonCode.DATE_OUT_OF_RANGE,
                    "date-math of " + RefusedValue.shown(operands.get(0).read(row))
                            + " has no result: MySQL's dates end with the year 9999, and the operands must exist in"
                            + " the calendar");
        }
        return shifted;
    }

    @Override
    public ColumnType type(RootRow row) {
        return result.type(row);
    }

    @Override
    public Optional<ColumnType> type() {
        return result.type();
    }

    @Override
    public String label() {
        return operands.get(0).label();
    }
}
