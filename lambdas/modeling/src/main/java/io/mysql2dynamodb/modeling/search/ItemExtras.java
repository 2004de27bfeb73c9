package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.facts.HierarchyPath;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What items hold beside the columns of their row, and its average bytes. */
final class ItemExtras {

    private static final double LIST_BYTES = 3;

    /** A number of up to six digits, and the end of its name. */
    private static final double COUNT_BYTES = 5 + "_count".length();

    /** A name such as category_path. */
    private static final int PATH_NAME_BYTES = 14;

    private ItemExtras() {}

    /** Average bytes by the names of {@link ItemShape}. */
    static Map<String, Double> of(DatabaseFacts facts, Arrangement arrangement, List<Relationship> embedded) {
        Map<String, Double> extras = new TreeMap<>();
        arrangement
                .counters()
                .forEach(id -> extras.put(
                        ItemShape.count(id),
                        COUNT_BYTES + facts.relationship(id).childTable().length()));
        arrangement.paths().forEach(id -> {
            TableFacts table = facts.table(arrangement.table());
            HierarchyPath path = table.paths().get(id);
            extras.put(path.path(), path.bytes() + PATH_NAME_BYTES);
            extras.put(path.root(), table.column(path.root()).bytes() + PATH_NAME_BYTES);
        });
        for (Relationship within : embedded) {
            TableFacts child = facts.table(within.childTable());
            double children = DatabaseFacts.childrenPerParent(within).orElse(1.0);
            extras.put(
                    ItemShape.embedded(within.id()),
                    LIST_BYTES + within.childTable().length() + children * child.memberBytes());
        }
        arrangement.copies().forEach((id, columns) -> {
            Relationship up = facts.relationship(id);
            TableFacts parent = facts.table(up.parentTable());
            columns.forEach(column -> extras.put(
                    ItemShape.copy(up.id(), column),
                    parent.bytes(List.of(column)) + up.parentTable().length()));
        });
        return extras;
    }
}
