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
    private final AttributeValue[] children;
    private final boolean[] childrenRefused;
    private final int[] childrenRead;
    private final int[] childrenEmbedded;
    private List<Reason> reasons = List.of();
    private Set<Integer> joinsWithMany = Set.of();

    /**
     * A row as it was read.
     *
     * @param types the types of the values, shared by all rows of the window
     */
    RootRow(SourceKey key, boolean included, Object[] values, ColumnType[] types, int childCount) {
        this.key = key;
        this.included = included;
        this.values = values;
        this.types = types;
        this.children = new AttributeValue[childCount];
        this.childrenRefused = new boolean[childCount];
        this.childrenRead = new int[childCount];
        this.childrenEmbedded = new int[childCount];
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

    /** What a child table gave, null where the attribute is absent. */
    AttributeValue children(int child) {
        return children[child];
    }

    /** Whether a child row gave the row a reason, so that there is no value. */
    boolean childrenRefused(int child) {
        return childrenRefused[child];
    }

    int childrenRead(int child) {
        return childrenRead[child];
    }

    int childrenEmbedded(int child) {
        return childrenEmbedded[child];
    }

    void setChildren(int child, int read, int embedded, AttributeValue value) {
        children[child] = value;
        childrenRead[child] = read;
        childrenEmbedded[child] = embedded;
    }

    void refuseChildren(int child, Reason reason) {
        childrenRefused[child] = true;
        refuse(reason);
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
