package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.source.SourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One source row of a window with what was gathered for it from other tables. Lives as long as its window. */
final class RootRow {

    private final SourceKey key;
    private final boolean included;
    private final Object[] values;
    private final ColumnType[] types;
    private final Related related;
    private final AttributeValue[] gathered;
    private final boolean[] gatheredRefused;
    private final Object[] aggregates;
    private final int[] childrenRead;
    private final int[] childrenEmbedded;
    private long copies = 1;
    private List<Reason> reasons = List.of();
    private Set<Integer> joinsWithMany = Set.of();

    /**
     * A row as it was read.
     *
     * @param types the types of the values, shared by all rows of the window
     * @param related the shape of what other queries add, shared by all rows of the window
     */
    RootRow(SourceKey key, boolean included, Object[] values, ColumnType[] types, Related related) {
        this.key = key;
        this.included = included;
        this.values = values;
        this.types = types;
        this.related = related;
        this.gathered = new AttributeValue[related.gathered()];
        this.gatheredRefused = new boolean[related.gathered()];
        this.aggregates = related.none();
        this.childrenRead = new int[related.children()];
        this.childrenEmbedded = new int[related.children()];
    }

    SourceKey key() {
        return key;
    }

    /** Whether the entity's condition lets the row in. */
    boolean included() {
        return included;
    }

    Object value(int slot) {
        return values[slot];
    }

    /** The type of a value: the schema's, or for an expression the server's. */
    ColumnType type(int slot) {
        return types[slot];
    }

    /** What was gathered of several rows of another table, null where the attribute is absent. */
    AttributeValue gathered(int index) {
        return gathered[index];
    }

    void setGathered(int index, AttributeValue value) {
        gathered[index] = value;
    }

    /** Whether one of those rows gave this one a reason, so that there is no value. */
    boolean gatheredRefused(int index) {
        return gatheredRefused[index];
    }

    void refuseGathered(int index, Reason reason) {
        gatheredRefused[index] = true;
        refuse(reason);
    }

    /** What was aggregated over the row's own children. */
    Object aggregate(int index) {
        return aggregates[index];
    }

    ColumnType aggregateType(int index) {
        return related.aggregateType(index);
    }

    void setAggregate(int index, Object value) {
        aggregates[index] = value;
    }

    int childrenRead(int child) {
        return childrenRead[child];
    }

    int childrenEmbedded(int child) {
        return childrenEmbedded[child];
    }

    void countChildren(int child, int read, int embedded) {
        childrenRead[child] = read;
        childrenEmbedded[child] = embedded;
    }

    /** How many rows of the table it stands for: copies of one another, where nothing tells rows apart but the whole row. */
    long copies() {
        return copies;
    }

    void setCopies(long number) {
        copies = number;
    }

    /** Whether a join found several rows where it gives one value. */
    boolean foundMany(int join) {
        return joinsWithMany.contains(join);
    }

    void setJoinsWithMany(Set<Integer> joins) {
        joinsWithMany = joins;
    }

    void refuse(Reason reason) {
        if (reasons.isEmpty()) {
            reasons = new ArrayList<>(2);
        }
        reasons.add(reason);
    }

    List<Reason> reasons() {
        return reasons;
    }
}
