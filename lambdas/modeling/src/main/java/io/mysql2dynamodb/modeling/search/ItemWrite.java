package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.modeling.pattern.Asked;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a pattern does to the items of a table.
 *
 * @param pattern the pattern's id
 * @param purpose what it is for, for people
 * @param kind what it does to an item
 * @param changed attributes that change, by the names of the item's shape
 * @param count items for one request, on average
 * @param factor 1, up to 2 where it is always part of a transaction
 * @param beside write units of other items that belong to it, such as lookup items, for one request
 * @param rate requests a second, if known
 * @param peak the same in the busiest window
 */
public record ItemWrite(
        String pattern,
        String purpose,
        Asked.Kind kind,
        Set<String> changed,
        double count,
        double factor,
        double beside,
        OptionalDouble rate,
        OptionalDouble peak) {
    public ItemWrite {
        changed = Collections.unmodifiableSet(new TreeSet<>(changed));
    }
}
