package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.parity.AnswerPlan.Root;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.source.SourceKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What MySQL answers, row by row of the tables whose rows are items.
 *
 * @param entries the rows of the answer, in its order
 * @param tied rows that a LIMIT cut off although they sort as the last row does: they could as well have been in the answer
 * @param quarantined rows of the answer that have no item because they are quarantined
 * @param excluded rows of the answer that have no item because the contract's condition excludes them
 * @param limited whether a LIMIT may have cut the answer off
 */
record SourceAnswer(List<Entry> entries, List<Entry> tied, int quarantined, int excluded, boolean limited) {

    SourceAnswer {
        entries = List.copyOf(entries);
        tied = List.copyOf(tied);
    }

    /** One row of a root. Filled while the answer is read, then left alone. */
    static final class Entry {
        private final Root root;
        private final SourceKey row;
        private final List<String> tie;
        private final Map<String, Optional<AttributeValue>> values = new LinkedHashMap<>();
        private final Map<String, Map<SourceKey, ChildRow>> children = new LinkedHashMap<>();
        private Optional<ProjectedItem> item = Optional.empty();

        Entry(Root root, SourceKey row, List<String> tie) {
            this.root = root;
            this.row = row;
            this.tie = tie;
        }

        Root root() {
            return root;
        }

        SourceKey row() {
            return row;
        }

        /** What it is sorted by; rows with equal ones may come in any order. */
        List<String> tie() {
            return tie;
        }

        /** The attributes that its columns make; empty for one that is absent. */
        Map<String, Optional<AttributeValue>> values() {
            return values;
        }

        /** The rows of each embedded table, by attribute and key. */
        Map<SourceKey, ChildRow> children(String attribute) {
            return children.computeIfAbsent(attribute, name -> new LinkedHashMap<>());
        }

        /** What the row projects to; empty when it has no item. */
        Optional<ProjectedItem> item() {
            return item;
        }

        void projects(ProjectedItem to) {
            item = Optional.of(to);
        }
    }

    /**
     * One row of an embedded table.
     *
     * @param tie what it is sorted by
     * @param members the members that its columns make
     */
    record ChildRow(List<String> tie, Map<String, AttributeValue> members) {
        ChildRow {
            members = Map.copyOf(members);
        }
    }
}
