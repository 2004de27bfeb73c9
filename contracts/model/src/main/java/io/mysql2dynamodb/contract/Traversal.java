package io.mysql2dynamodb.contract;

import java.util.Optional;

/**
 * How an operation goes through a hierarchy, in more than one request.
 *
 * @param start the key condition of the item that it starts at, which is got first and belongs to the answer; the
 *     operation's key condition names attributes of that item as {@code {start.name}}. Empty where it starts with its own
 *     request
 * @param follow how items lead to more; empty where the operation's own request finds all
 */
public record Traversal(Optional<String> start, Optional<Follow> follow) {

    /** What stands before the name of an attribute of the first item, with a dot between. */
    public static final String START = "start";

    /**
     * The operation's request is made again for each item that is found, once for each value.
     *
     * @param parameter the parameter of its key condition that changes
     * @param attribute the attribute of the items whose value it takes; an item without it leads nowhere
     */
    public record Follow(String parameter, String attribute) {}

    /** The name of an attribute of the first item in a key condition. */
    public static String ofStart(String attribute) {
        return START + "." + attribute;
    }

    /** For people. */
    public String text() {
        return start.map(key -> ", from the item of " + key).orElse("")
                + follow.map(next -> ", again with " + next.parameter() + " = " + next.attribute() + " of each item")
                        .orElse("");
    }
}
