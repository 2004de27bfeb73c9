package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.modeling.candidate.Arrangement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one pattern demands of items.
 *
 * @param parts what it demands, by the table whose items it reads or changes
 * @param collection the read of a whole item collection, if it does one
 * @param impossible why it cannot be answered, if so
 * @param consulted the arrangements that this follows from
 */
public record PatternWork(
        Map<String, Part> parts,
        Optional<Work.CollectionRead> collection,
        Optional<String> impossible,
        Map<String, Arrangement> consulted) {

    /**
     * What it demands of the items of one table. Equal ones of one pattern and table are one object, so that they may be
     * compared by identity.
     */
    public record Part(List<Demand> demands, List<ItemWrite> writes) {
        public Part {
            demands = List.copyOf(demands);
            writes = List.copyOf(writes);
        }
    }

    /** Whether it holds for an assignment as well. */
    @SuppressWarnings("ReferenceEquality")
    boolean holdsFor(Assignment assignment) {
        for (Map.Entry<String, Arrangement> one : consulted.entrySet()) {
            // candidates are objects of their own, so that identity decides quickly; a false difference costs work
            // alone
            if (assignment.of(one.getKey()) != one.getValue()) {
                return false;
            }
        }
        return true;
    }
}
