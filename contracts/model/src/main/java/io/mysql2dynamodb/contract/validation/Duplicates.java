package io.mysql2dynamodb.contract.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reports names that are used twice where they must differ. */
final class Duplicates {

    private Duplicates() {}

    /**
     * Reports each repetition at its own place.
     *
     * @param kind what the names are of, as in "table"
     * @param names the names
     * @param pointers where each of them is, in the same order
     */
    static void report(String kind, List<String> names, List<String> pointers, Findings findings) {
        Map<String, String> first = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String before = first.putIfAbsent(names.get(i), pointers.get(i));
            if (before != null) {
                findings.error(
                        pointers.get(i),
                        "the " + kind + " '" + names.get(i) + "' is already at " + before,
                        "give it another name, or remove it");
            }
        }
    }
}
