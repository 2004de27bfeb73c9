package io.mysql2dynamodb.projection.property;

import java.util.Set;

/** Values of several rows that belong to one attribute cannot be, each for a reason of its own. */
final class NaiveRefusals extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Set<String> codes;

    NaiveRefusals(Set<String> codes) {
        super(codes.toString(), null, false, false);
        this.codes = codes;
    }

    Set<String> codes() {
        return codes;
    }
}
