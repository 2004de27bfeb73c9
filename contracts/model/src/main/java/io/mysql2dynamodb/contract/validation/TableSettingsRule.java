package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.NearestName;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.contract.validation.Places.TablePlace;

/**
 * Item size and time to live of a table.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">item size: 400 KB</a>
 */
final class TableSettingsRule implements ContractRule {

    private static final long LARGEST_ITEM = 400 * 1024;

    @Override
    public void check(MigrationContract contract, Findings findings) {
        for (TablePlace place : Places.tables(contract)) {
            TableContract table = place.table();
            if (table.estimatedItemSizeBytes() > LARGEST_ITEM) {
                findings.error(
                        place.pointer() + "/estimated_item_size_bytes",
                        "items of " + table.estimatedItemSizeBytes() + " bytes are larger than DynamoDB's "
                                + LARGEST_ITEM,
                        "split the item, or keep large values elsewhere");
            }
            table.ttlAttribute().ifPresent(name -> timeToLive(place, name, findings));
        }
    }

    private static void timeToLive(TablePlace place, String name, Findings findings) {
        String pointer = place.pointer() + "/ttl/attribute";
        if (!AttributeNames.of(place.table()).contains(name)) {
            findings.error(
                    pointer,
                    "no entity has the attribute '" + name + "'"
                            + NearestName.hint(name, AttributeNames.of(place.table())),
                    "name an attribute of type N");
        }
        for (EntityPlace entity : place.entities()) {
            for (AttributePlace attribute : entity.attributes()) {
                if (attribute.attribute().name().equals(name)
                        && attribute.attribute().type() != AttributeType.N) {
                    findings.error(
                            attribute.pointer() + "/type",
                            "the time-to-live attribute '" + name + "' is of type "
                                    + attribute.attribute().type(),
                            "give it type N: epoch seconds");
                }
            }
        }
    }
}
