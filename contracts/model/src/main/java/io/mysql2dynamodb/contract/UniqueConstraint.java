package io.mysql2dynamodb.contract;

import java.util.List;

/**
 * Attributes whose values no two items share; lookup items keep it so.
 *
 * @param name the constraint's name, part of the lookup items' key
 * @param attributes the attributes, in key order; at least one
 */
public record UniqueConstraint(String name, List<String> attributes) {
    public UniqueConstraint {
        attributes = List.copyOf(attributes);
    }
}
