package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Policies.EmptySet;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The members of a SET column, from the form in which it is selected for SS and L: a comma before each member. */
final class SetMembers {

    private SetMembers() {}

    /** A string set; null for an empty SET where the policy leaves it out. */
    static AttributeValue stringSet(String selected, EmptySet policy) {
        List<String> members = members(selected);
        if (!members.isEmpty()) {
            return AttributeValue.fromSs(members);
        }
        if (policy == EmptySet.QUARANTINE) {
            throw new RefusedValue(
                    ReasonCode.EMPTY_SET,
                    "the SET is empty, which a string set cannot be; use type S or L, or set policies.empty_set to"
                            + " absent");
        }
        return null;
    }

    /** A list of texts in the order in which the column declares them. */
    static AttributeValue list(String selected) {
        return AttributeValue.fromL(
                members(selected).stream().map(AttributeValue::fromS).toList());
    }

    private static List<String> members(String selected) {
        if (selected.isEmpty()) {
            return List.of();
        }
        if (selected.charAt(0) != ',') {
            throw new IllegalStateException("A SET for SS or L must be selected with a comma before each member");
        }
        return Arrays.asList(selected.substring(1).split(",", -1));
    }
}
