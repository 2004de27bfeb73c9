package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.target.ItemSize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Gathers the child rows of one parent after the other. Used by one thread. */
final class ChildGroup implements RowGroup {

    /** Past this no item can hold the rows in any form, so they are counted but no longer kept. */
    private static final long MOST_BYTES = 2L * ItemSize.LIMIT_BYTES;

    private final ChildPlan plan;
    private final RowCursor row;
    private final int firstMember;
    private final ValueConverter[] converters;

    private List<AttributeValue> embedded = new ArrayList<>();
    private Map<String, Reason> reasons = new LinkedHashMap<>();
    private int read;
    private int taken;
    private long bytes;

    ChildGroup(ChildPlan plan, RowCursor row) {
        this.plan = plan;
        this.row = row;
        this.firstMember = plan.rows().parents().columns().size();
        this.converters = new ValueConverter[plan.members().size()];
        for (int i = 0; i < converters.length; i++) {
            converters[i] = converter(i);
        }
    }

    private ValueConverter converter(int member) {
        ColumnType type = row.type(firstMember + member);
        if (!plan.shape().takes(type)) {
            throw new ExpressionTypeException(plan.members().get(member).label(), type, "form in JSON text");
        }
        return Converters.byDefault(type, plan.shape().rules());
    }

    @Override
    public void add(RootRow parent) {
        read++;
        if (read > plan.shape().most()) {
            return;
        }
        taken++;
        if (parent.included() && bytes <= MOST_BYTES) {
            AttributeValue value = AttributeValue.fromM(members());
            bytes += ItemSize.of(value);
            embedded.add(value);
        }
    }

    @Override
    public void finish(RootRow parent) {
        if (bytes > MOST_BYTES) {
            reasons.put(
                    "",
                    Reason.of(
                            ReasonCode.ITEM_TOO_LARGE,
                            plan.targetTable(),
                            plan.name(),
                            "the rows of " + plan.targetTable() + " are more than an item can hold; set a limit"));
        }
        AttributeValue value =
                parent.included() && reasons.isEmpty() ? plan.shape().value(embedded) : null;
        parent.countChildren(plan.index(), read, taken);
        parent.setGathered(plan.gatheredIndex(), value);
        reasons.values().forEach(reason -> parent.refuseGathered(plan.gatheredIndex(), reason));
        embedded = new ArrayList<>();
        reasons = new LinkedHashMap<>();
        read = 0;
        taken = 0;
        bytes = 0;
    }

    private Map<String, AttributeValue> members() {
        Map<String, AttributeValue> members = new HashMap<>(converters.length * 2);
        for (int i = 0; i < converters.length; i++) {
            ChildMember member = plan.members().get(i);
            Object given = row.value(firstMember + i);
            if (given == null) {
                continue;
            }
            try {
                AttributeValue value = converters[i].convert(given);
                if (value != null) {
                    members.put(member.name(), value);
                }
            } catch (RefusedValue refused) {
                // one reason for each column and code is enough, however many rows have it
                String column = plan.targetTable() + "." + member.label();
                reasons.putIfAbsent(
                        column + " " + refused.code(),
                        Reason.of(refused.code(), column, plan.name(), refused.getMessage()));
            }
        }
        return members;
    }
}
