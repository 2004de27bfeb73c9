package io.mysql2dynamodb.modeling.candidate;

import io.mysql2dynamodb.contract.IndexContract.Projection;
import io.mysql2dynamodb.modeling.cost.IndexChange;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A global secondary index that could be.
 *
 * @param keys the columns of its keys; items in which one is NULL are not in it
 * @param projection what its entries carry
 * @param included what they carry beside keys, for {@link Projection#INCLUDE}
 */
public record IndexChoice(Keys keys, Projection projection, Set<String> included) {

    public IndexChoice {
        included = Collections.unmodifiableSet(new TreeSet<>(included));
    }

    /** The share of the items that are in it. */
    public double share(ItemShape shape) {
        return shape.table().presentShare(keys.columns());
    }

    /** Average bytes of an entry. */
    public double entryBytes(ItemShape shape) {
        double keyText = shape.keyText(keys, false);
        if (projection == Projection.ALL) {
            return shape.bytes() + keyText;
        }
        Set<String> carried = new TreeSet<>(included);
        carried.addAll(keys.columns());
        carried.addAll(shape.keys().columns());
        return shape.bytes(carried) + keyText + shape.keyText(shape.keys(), shape.collected());
    }

    /** Whether its entries answer for all of these. */
    public boolean covers(ItemShape shape, Collection<String> names) {
        return projection == Projection.ALL
                || names.stream()
                        .allMatch(name -> included.contains(name)
                                || keys.columns().contains(name)
                                || shape.keys().columns().contains(name));
    }

    /** What a change of some attributes does to an entry. */
    public IndexChange changedBy(Set<String> changed) {
        if (changed.stream().anyMatch(keys.columns()::contains)) {
            return IndexChange.KEY;
        }
        boolean carried = projection == Projection.ALL || changed.stream().anyMatch(included::contains);
        return carried && !changed.isEmpty() ? IndexChange.VALUE : IndexChange.NONE;
    }

    @Override
    public String toString() {
        return keys + " " + projection + (included.isEmpty() ? "" : included);
    }
}
