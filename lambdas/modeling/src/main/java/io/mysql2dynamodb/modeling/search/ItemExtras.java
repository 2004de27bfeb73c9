package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What items hold beside the columns of their row, and its average bytes. */
final class ItemExtras {

    private static final double LIST_BYTES = 3;

    private ItemExtras() {}

    /** Average bytes by the names of {@link ItemShape}. */
    static Map<String, Double> of(DatabaseFacts facts, Map<String, Set<String>> copies, List<Relationship> embedded) {
        Map<String, Double> extras = new TreeMap<>();
        for (Relationship within : embedded) {
            TableFacts child = facts.table(within.childTable());
            double children = DatabaseFacts.childrenPerParent(within).orElse(1.0);
            extras.put(
                    ItemShape.embedded(within.id()),
                    LIST_BYTES + within.childTable().length() + children * child.memberBytes());
        }
        copies.forEach((id, columns) -> {
            Relationship up = facts.relationship(id);
            TableFacts parent = facts.table(up.parentTable());
            columns.forEach(column -> extras.put(
                    ItemShape.copy(up.id(), column),
                    parent.bytes(List.of(column)) + up.parentTable().length()));
        });
        return extras;
    }
}
