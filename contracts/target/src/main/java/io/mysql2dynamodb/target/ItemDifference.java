package io.mysql2dynamodb.target;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One place in which a stored item differs from what it should be.
 *
 * @param path where: an attribute's name, with {@code .member} and {@code [index]} inside documents
 * @param expected text of the value that should be there, with its type; empty if there should be none
 * @param found text of the value that is there, with its type; empty if there is none
 */
public record ItemDifference(String path, Optional<String> expected, Optional<String> found) {

    /**
     * Compares two items attribute by attribute: numbers by value, sets as sets, everything else exactly.
     *
     * @return the differences by attribute name; empty when the items are equal
     */
    public static List<ItemDifference> between(
            Map<String, AttributeValue> expected, Map<String, AttributeValue> found) {
        return between(expected, found, Set.of());
    }

    /**
     * The same, leaving some top-level attributes out.
     *
     * @param ignored names of attributes that may differ
     */
    public static List<ItemDifference> between(
            Map<String, AttributeValue> expected, Map<String, AttributeValue> found, Set<String> ignored) {
        return ItemComparison.compare(expected, found, ignored);
    }

    static ItemDifference missing(String path, AttributeValue expected) {
        return new ItemDifference(path, Optional.of(typed(expected)), Optional.empty());
    }

    static ItemDifference unexpected(String path, AttributeValue found) {
        return new ItemDifference(path, Optional.empty(), Optional.of(typed(found)));
    }

    static ItemDifference changed(String path, AttributeValue expected, AttributeValue found) {
        return new ItemDifference(path, Optional.of(typed(expected)), Optional.of(typed(found)));
    }

    private static String typed(AttributeValue value) {
        return (value.type() == AttributeValue.Type.NUL ? "NULL" : value.type()) + " " + AttributeText.of(value);
    }

    @Override
    public String toString() {
        return path + ": expected " + expected.orElse("nothing") + ", found " + found.orElse("nothing");
    }
}
