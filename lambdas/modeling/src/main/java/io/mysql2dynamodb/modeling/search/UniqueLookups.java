package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.modeling.candidate.Keys;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.pattern.Asked;
import java.util.List;
import java.util.TreeSet;

/** Lookup items that keep unique what the items' own key does not. */
final class UniqueLookups {

    private UniqueLookups() {}

    /** How many lookup items a write puts or deletes for each item, on average. */
    static double of(TableFacts table, Keys keys, Asked.Write write) {
        double lookups = 0;
        for (List<String> unique : table.uniqueConstraints().values()) {
            boolean byKey = new TreeSet<>(unique).equals(keys.columns());
            boolean touched =
                    write.kind() != Asked.Kind.UPDATE || unique.stream().anyMatch(write.changed()::contains);
            if (!byKey && touched) {
                lookups += table.presentShare(unique) * (write.kind() == Asked.Kind.UPDATE ? 2 : 1);
            }
        }
        return lookups;
    }
}
