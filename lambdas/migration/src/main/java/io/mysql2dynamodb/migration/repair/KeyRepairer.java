package io.mysql2dynamodb.migration.repair;

import io.mysql2dynamodb.migration.repair.SourceKeys.OpenKeys;
import io.mysql2dynamodb.migration.verify.DifferenceKind;
import io.mysql2dynamodb.migration.verify.DifferenceLine;
import io.mysql2dynamodb.migration.verify.SecondLook;
import io.mysql2dynamodb.platform.ledger.RepairFigures;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.KeyEvaluation;
import io.mysql2dynamodb.target.Reconciler;
import io.mysql2dynamodb.target.Reconciler.Reconciliation;
import io.mysql2dynamodb.target.VersionedItems;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes one key after another what the source holds under it, and verifies each again.
 *
 * <p>A key that is right by now is not written. Every write is the reconciler's, so that a repair may run beside projectors
 * and other repairs. An item that no migration wrote, or one with another contract, is never touched. Used by one thread.
 */
final class KeyRepairer {
    private static final RepairFigures REPAIRED = new RepairFigures(1, 0, 0, 0, 0, 0, 0, List.of());
    private static final RepairFigures TOMBSTONED = new RepairFigures(0, 1, 0, 0, 0, 0, 0, List.of());
    private static final RepairFigures VANISHED = new RepairFigures(0, 0, 1, 0, 0, 0, 0, List.of());
    private static final RepairFigures FOREIGN = new RepairFigures(0, 0, 0, 1, 0, 0, 0, List.of());
    private static final RepairFigures UNREADABLE = new RepairFigures(0, 0, 0, 0, 1, 0, 0, List.of());
    private static final RepairFigures DIFFERING = new RepairFigures(0, 0, 0, 0, 0, 1, 0, List.of());

    private final OpenKeys source;
    private final Reconciler reconciler;
    private final KeyCheck check;
    private final Consumer<LeftKey> left;

    /**
     * @param source the source rows of the table
     * @param items the table's items
     * @param reconciler writes them
     * @param again how often a repaired key is looked at again before it counts as differing
     * @param left takes the keys that do not have the item of a row now, although one has them
     */
    KeyRepairer(
            OpenKeys source, VersionedItems items, Reconciler reconciler, SecondLook again, Consumer<LeftKey> left) {
        this.source = source;
        this.reconciler = reconciler;
        this.check = new KeyCheck(items, again);
        this.left = left;
    }

    /** Repairs the key of a difference; the figures count it once. */
    RepairFigures repair(DifferenceLine difference) {
        ItemKey key = difference.itemKey();
        KeyEvaluation evaluation =
                source.evaluation(KeyCheck.row(difference.source()).stream().toList());
        if (check.wrong(key, evaluation).isEmpty()) {
            return VANISHED;
        }
        if (difference.kind() == DifferenceKind.FOREIGN) {
            leave(
                    "foreign",
                    difference,
                    List.of("it names no row of this contract: another migration may have written it"));
            return FOREIGN;
        }
        Reconciliation done = reconciler.reconcile(key, evaluation);
        if (done instanceof Reconciliation.Foreign) {
            leave("foreign", difference, List.of("no migration wrote the item, so none touches it"));
            return FOREIGN;
        } else if (done instanceof Reconciliation.Unreadable unreadable) {
            leave("unreadable", difference, List.of(KeyCheck.severalRows(unreadable.rows())));
            return UNREADABLE;
        }
        List<String> wrong = check.persistentlyWrong(key, evaluation);
        if (!wrong.isEmpty()) {
            leave("differing", difference, wrong);
            return DIFFERING;
        }
        if (done instanceof Reconciliation.Tombstoned tombstoned) {
            if (!tombstoned.reasons().isEmpty()) {
                leave("quarantined", difference, tombstoned.reasons());
            }
            return TOMBSTONED;
        }
        return REPAIRED;
    }

    private void leave(String why, DifferenceLine difference, List<String> reasons) {
        left.accept(new LeftKey(why, difference.table(), difference.key(), difference.source(), reasons));
    }
}
