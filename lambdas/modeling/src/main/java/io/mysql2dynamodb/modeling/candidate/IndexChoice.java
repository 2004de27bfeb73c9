package io.mysql2dynamodb.modeling.candidate;

import io.mysql2dynamodb.contract.IndexContract.Projection;
import io.mysql2dynamodb.modeling.cost.IndexChange;
import io.mysql2dynamodb.modeling.cost.SizeSpread;
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
 * @param spread how the rows that share a partition key are spread
 */
public record IndexChoice(Keys keys, Projection projection, Set<String> included, KeySpread spread) {

    public IndexChoice {
        included = Collections.unmodifiableSet(new TreeSet<>(included));
    }

    /** An index whose keys are not spread. */
    public IndexChoice(Keys keys, Projection projection, Set<String> included) {
        this(keys, projection, included, KeySpread.NONE);
    }

    /** The same with each partition key spread. */
    public IndexChoice with(KeySpread other) {
        return new IndexChoice(keys, projection, included, other);
    }

    /** Whether a partition key has several partitions. */
    public boolean isSpread() {
        return !spread.equals(KeySpread.NONE);
    }

    /** The share of the items that are in it. */
    public double share(ItemShape shape) {
        return shape.table().presentShare(keys.columns());
    }

    private double keyText(ItemShape shape) {
        return shape.keyText(keys, false) + (isSpread() ? shape.bytes(keys.partition()) + spread.bytes() : 0);
    }

    /** How large the entries are: as the items where they carry all of them, else by the average of what they carry. */
    public SizeSpread entrySizes(ItemShape shape) {
        return projection == Projection.ALL ? shape.sizes().plus(keyText(shape)) : SizeSpread.alike(entryBytes(shape));
    }

    /** Average bytes of an entry. */
    public double entryBytes(ItemShape shape) {
        double keyText = keyText(shape);
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
        return keys.toString() + spread + " " + projection + (included.isEmpty() ? "" : included);
    }
}
