package io.mysql2dynamodb.modeling.design;

import io.mysql2dynamodb.modeling.candidate.IndexChoice;
import io.mysql2dynamodb.modeling.cost.Cost;

/**
 * A global secondary index of a design.
 *
 * @param choice its keys and what it carries
 * @param share the share of the items that are in it; far below 1 for a sparse index
 * @param entryBytes average bytes of an entry
 * @param cost what having it costs: storage, and the writes that it makes more expensive
 */
public record DesignIndex(IndexChoice choice, double share, double entryBytes, Cost cost) {

    /** An index that leaves out more than 90 of 100 items. */
    public boolean sparse() {
        return share < 0.1;
    }
}
