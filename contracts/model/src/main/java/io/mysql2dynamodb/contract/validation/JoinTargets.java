package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Join;
import java.util.Optional;

/** The one table that a join leads to, as far as the file names it. */
final class JoinTargets {

    private JoinTargets() {}

    /** The target table; empty for a chain, and for a self-join that does not name it. */
    static Optional<String> of(Join join) {
        if (join instanceof Join.ForeignKey one) {
            return Optional.of(one.targetTable());
        } else if (join instanceof Join.MultiColumn one) {
            return Optional.of(one.targetTable());
        } else if (join instanceof Join.Conditional one) {
            return Optional.of(one.targetTable());
        } else if (join instanceof Join.LookupTable one) {
            return Optional.of(one.targetTable());
        } else if (join instanceof Join.JsonConstruction one) {
            return Optional.of(one.targetTable());
        } else if (join instanceof Join.SelfJoin one) {
            return one.targetTable();
        }
        return Optional.empty();
    }

    /** The alias that the file gives the joined row. */
    static Optional<String> alias(Join join) {
        if (join instanceof Join.ForeignKey one) {
            return one.alias();
        } else if (join instanceof Join.MultiColumn one) {
            return one.alias();
        } else if (join instanceof Join.Conditional one) {
            return one.alias();
        } else if (join instanceof Join.LookupTable one) {
            return one.alias();
        } else if (join instanceof Join.JsonConstruction one) {
            return one.alias();
        } else if (join instanceof Join.SelfJoin one) {
            return Optional.of(one.alias());
        }
        return Optional.empty();
    }
}
