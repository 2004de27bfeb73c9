package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.KeyTypes;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.NearestName;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.UniqueConstraint;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.contract.validation.Places.TablePlace;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lookup items of a unique constraint can be written: their keys are texts, made of texts, one for each row. */
final class UniqueConstraintRule implements ContractRule {

    private static final Set<AttributeType> WITH_TEXT =
            EnumSet.of(AttributeType.S, AttributeType.N, AttributeType.BOOL);

    @Override
    public void check(MigrationContract contract, Findings findings) {
        for (TablePlace place : Places.tables(contract)) {
            List<UniqueConstraint> constraints = place.table().uniqueConstraints();
            if (!constraints.isEmpty()) {
                keys(place, findings);
            }
            for (int i = 0; i < constraints.size(); i++) {
                constraint(place, constraints.get(i), place.pointer() + "/unique_constraints/" + i, findings);
            }
        }
    }

    private static void keys(TablePlace place, Findings findings) {
        TableContract table = place.table();
        Map<String, AttributeType> types = KeyTypes.of(table);
        for (String key : table.keyNames()) {
            if (types.getOrDefault(key, AttributeType.S) != AttributeType.S) {
                findings.error(
                        place.pointer() + "/unique_constraints",
                        "the key '" + key + "' is of type " + types.get(key)
                                + ", but the lookup items of unique constraints have texts as keys",
                        "make the key S, or keep the constraint in a table of its own");
            }
        }
    }

    private static void constraint(TablePlace place, UniqueConstraint unique, String pointer, Findings findings) {
        if (unique.name().contains("#")) {
            findings.error(
                    pointer + "/name",
                    "the name '" + unique.name() + "' holds the delimiter of lookup keys, '#'",
                    "choose a name without it");
        }
        boolean known = true;
        for (int i = 0; i < unique.attributes().size(); i++) {
            known &= attribute(place, unique.attributes().get(i), pointer + "/attributes/" + i, findings);
        }
        List<EntityPlace> under = place.entities().stream()
                .filter(entity -> entity.entity().isUnder(unique))
                .toList();
        if (known && under.isEmpty()) {
            findings.error(
                    pointer + "/attributes",
                    "no entity has all of " + unique.attributes() + ", so that nothing is unique by them",
                    "name attributes of one entity");
        }
        oneForEachRow(under, unique, pointer, findings);
    }

    private static boolean attribute(TablePlace place, String name, String pointer, Findings findings) {
        List<String> known = AttributeNames.of(place.table());
        if (!known.contains(name)) {
            findings.error(
                    pointer,
                    "no entity has the attribute '" + name + "'" + NearestName.hint(name, known),
                    "name existing attributes");
            return false;
        }
        for (EntityPlace entity : place.entities()) {
            for (AttributePlace attribute : entity.attributes()) {
                AttributeType type = attribute.attribute().type();
                if (attribute.attribute().name().equals(name) && !WITH_TEXT.contains(type)) {
                    findings.error(
                            pointer,
                            "the attribute '" + name + "' is of type " + type + ", which has no text form",
                            "name attributes of type S, N or BOOL");
                }
            }
        }
        return true;
    }

    /** Two entities made of one row would write its lookup item twice. */
    private static void oneForEachRow(
            List<EntityPlace> under, UniqueConstraint unique, String pointer, Findings findings) {
        Map<String, String> entityBySource = new HashMap<>();
        for (EntityPlace place : under) {
            String before = entityBySource.putIfAbsent(
                    place.entity().sourceTable(), place.entity().type());
            if (before != null) {
                findings.error(
                        pointer + "/attributes",
                        "the entities '" + before + "' and '" + place.entity().type()
                                + "' are made of the same rows and" + " both have " + unique.attributes(),
                        "rename the attribute in one of them, which the constraint then leaves alone");
            }
        }
    }
}
