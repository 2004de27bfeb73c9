package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.target.ItemSize;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Gathers the looked-up values of one source row after the other; NULLs are skipped. */
final class LookupGroup implements RowGroup {

    private final LookupPlan plan;
    private final RowCursor row;
    private final int column;
    private final Function<List<Object>, AttributeValue> form;
    private List<Object> values = new ArrayList<>();
    private long bytes;
    private long bytesBefore;

    LookupGroup(LookupPlan plan, RowCursor row) {
        this.plan = plan;
        this.row = row;
        this.column = plan.rows().parents().columns().size();
        ColumnType type = row.type(column);
        this.form = SetConverters.of(type, plan.as(), plan.rules())
                .orElseThrow(() -> new ExpressionTypeException(plan.label(), type, "form in " + plan.as()));
        this.bytesBefore = row.bytes();
    }

    @Override
    public void add(RootRow parent) {
        Object value = row.value(column);
        bytes += row.bytes() - bytesBefore;
        bytesBefore = row.bytes();
        if (value != null && parent.included() && bytes <= ItemSize.LIMIT_BYTES) {
            values.add(value);
        }
    }

    @Override
    public void finish(RootRow parent) {
        try {
            if (bytes > ItemSize.LIMIT_BYTES) {
                throw new RefusedValue(
                        ReasonCode.ITEM_TOO_LARGE,
                        "the looked-up values of " + plan.label() + " are more than an item can hold");
            }
            parent.setGathered(plan.index(), form.apply(values));
        } catch (RefusedValue refused) {
            parent.refuseGathered(
                    plan.index(), Reason.of(refused.code(), plan.label(), plan.attribute(), refused.getMessage()));
        }
        values = new ArrayList<>();
        bytes = 0;
        bytesBefore = row.bytes();
    }
}
