package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.modeling.candidate.IndexChoice;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import io.mysql2dynamodb.modeling.cost.Cost;
import io.mysql2dynamodb.modeling.cost.CostModel;
import io.mysql2dynamodb.modeling.cost.IndexChange;
import io.mysql2dynamodb.modeling.pattern.Asked;
import java.util.List;
import java.util.OptionalDouble;

/** Turns units into costs, for known rates and for one request a second. Immutable. */
public final class Charges {

    private final CostModel model;

    public Charges(CostModel model) {
        this.model = model;
    }

    public CostModel model() {
        return model;
    }

    /** The cost of read units for each request. */
    public Cost reads(OptionalDouble rate, double units) {
        return new Cost(
                rate.isPresent() ? model.readDollars(rate.getAsDouble(), units) : 0, 0, 0, model.readDollars(1, units));
    }

    /** The cost of write units for each request. */
    public Cost writes(OptionalDouble rate, double units) {
        return new Cost(
                0,
                rate.isPresent() ? model.writeDollars(rate.getAsDouble(), units) : 0,
                0,
                model.writeDollars(1, units));
    }

    /** The cost of items: storing them, and writing them without their indexes. */
    public Cost items(ItemShape shape, List<ItemWrite> writes) {
        double bytes = model.storedBytes(shape.table().rows(), shape.bytes());
        Cost cost = new Cost(0, 0, model.storageDollars(bytes), 0);
        for (ItemWrite write : writes) {
            cost = cost.plus(writes(write.rate(), itemUnits(shape, write)));
        }
        return cost;
    }

    /** Write units of the items themselves for one request. A change of the key deletes one item and puts another. */
    public double itemUnits(ItemShape shape, ItemWrite write) {
        boolean key = changesKey(shape, write);
        return write.count() * write.factor() * (key ? 4 : 1) * model.writeUnits(shape.sizes()) + write.beside();
    }

    private static boolean changesKey(ItemShape shape, ItemWrite write) {
        return write.kind() == Asked.Kind.UPDATE
                && write.changed().stream().anyMatch(shape.keys().columns()::contains);
    }

    /** The cost of having an index. */
    public Cost index(ItemShape shape, IndexChoice index, List<ItemWrite> writes) {
        double entries = shape.table().rows() * index.share(shape);
        double bytes = model.storedBytes(entries, index.entryBytes(shape));
        Cost cost = new Cost(0, 0, model.storageDollars(bytes), 0);
        for (ItemWrite write : writes) {
            cost = cost.plus(writes(write.rate(), indexUnits(shape, index, write)));
        }
        return cost;
    }

    /** Write units that an index costs for one request. */
    public double indexUnits(ItemShape shape, IndexChoice index, ItemWrite write) {
        IndexChange change = write.kind() == Asked.Kind.UPDATE
                ? changesKey(shape, write) ? IndexChange.KEY : index.changedBy(write.changed())
                : IndexChange.PRESENCE;
        return write.count() * write.factor() * index.share(shape) * model.indexUnits(change, index.entrySizes(shape));
    }
}
