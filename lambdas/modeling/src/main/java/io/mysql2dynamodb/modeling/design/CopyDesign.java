package io.mysql2dynamodb.modeling.design;

import io.mysql2dynamodb.catalog.Relationship;
import java.util.List;
import java.util.OptionalLong;

/**
 * A column of another row that items carry.
 *
 * @param relationship how the item's row leads to the other
 * @param column the column of the other
 * @param tolerated seconds for which the copy may lag behind, where a person said so
 * @param updaters ids of the patterns that change the original, and must change the copies
 */
public record CopyDesign(Relationship relationship, String column, OptionalLong tolerated, List<String> updaters) {
    public CopyDesign {
        updaters = List.copyOf(updaters);
    }
}
