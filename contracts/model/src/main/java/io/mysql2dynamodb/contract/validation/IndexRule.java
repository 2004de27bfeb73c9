package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.IndexContract.Projection;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.NearestName;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.validation.Places.TablePlace;
import java.util.List;

/**
 * Indexes keep DynamoDB's limits and project what exists.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">quotas: 20 global
 *     secondary indexes, 100 projected attributes over all indexes of a table</a>
 */
final class IndexRule implements ContractRule {

    private static final int MOST_INDEXES = 20;
    private static final int MOST_PROJECTED = 100;

    @Override
    public void check(MigrationContract contract, Findings findings) {
        for (TablePlace place : Places.tables(contract)) {
            limits(place, findings);
            for (int i = 0; i < place.table().indexes().size(); i++) {
                projection(place.table(), place.table().indexes().get(i), place.pointer() + "/gsis/" + i, findings);
            }
        }
    }

    private static void limits(TablePlace place, Findings findings) {
        int indexes = place.table().indexes().size();
        if (indexes > MOST_INDEXES) {
            findings.error(
                    place.pointer() + "/gsis",
                    indexes + " indexes, more than DynamoDB's " + MOST_INDEXES,
                    "share indexes between access patterns, or split the table");
        }
        int projected = place.table().indexes().stream()
                .filter(index -> index.projection() == Projection.INCLUDE)
                .mapToInt(index -> index.projectedAttributes().size())
                .sum();
        if (projected > MOST_PROJECTED) {
            findings.error(
                    place.pointer() + "/gsis",
                    projected + " projected attributes, more than DynamoDB's " + MOST_PROJECTED + " per table",
                    "project ALL or KEYS_ONLY instead");
        }
    }

    private static void projection(TableContract table, IndexContract index, String pointer, Findings findings) {
        List<String> projected = index.projectedAttributes();
        if (index.projection() == Projection.INCLUDE && projected.isEmpty()) {
            findings.error(pointer, "an INCLUDE projection names no attributes", "list them as projected_attributes");
        } else if (index.projection() != Projection.INCLUDE && !projected.isEmpty()) {
            findings.error(
                    pointer + "/projected_attributes",
                    "a projection of " + index.projection() + " takes no list of attributes",
                    "remove the list, or project INCLUDE");
        }
        List<String> known = AttributeNames.of(table);
        for (int i = 0; i < projected.size(); i++) {
            String name = projected.get(i);
            String at = pointer + "/projected_attributes/" + i;
            if (!known.contains(name)) {
                findings.error(
                        at,
                        "no entity has the attribute '" + name + "'" + NearestName.hint(name, known),
                        "name existing attributes");
            } else if (table.keyNames().contains(name) || index.keyNames().contains(name)) {
                findings.error(at, "the key '" + name + "' is always projected", "remove it from the list");
            } else if (projected.indexOf(name) < i) {
                findings.error(at, "the attribute '" + name + "' is listed twice", "remove one of the two");
            }
        }
    }
}
