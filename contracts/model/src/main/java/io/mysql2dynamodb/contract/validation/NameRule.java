package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.KeyTypes;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.UniqueConstraint;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.contract.validation.Places.TablePlace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Names are unique in their place, free of the reserved ones, and such as DynamoDB takes.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">naming
 *     rules</a>
 */
final class NameRule implements ContractRule {

    private static final Set<String> RESERVED = Set.of("_mv", "_et", "_src", "_del");
    private static final String LOOKUP_ITEMS = "_UNIQUE";
    private static final Pattern TABLE_OR_INDEX = Pattern.compile("[a-zA-Z0-9_.-]{1,255}");
    private static final int LONGEST_KEY_NAME = 255;
    private static final int LONGEST_ATTRIBUTE_NAME = 65_535;

    @Override
    public void check(MigrationContract contract, Findings findings) {
        List<TablePlace> tables = Places.tables(contract);
        List<String> names = tables.stream().map(place -> place.table().name()).toList();
        Duplicates.report("table", names, pointers("/tables", names.size(), "/table"), findings);
        for (TablePlace place : tables) {
            table(place, findings);
        }
        contract.accessPatterns().ifPresent(patterns -> {
            List<String> ids = patterns.stream().map(AccessPattern::id).toList();
            Duplicates.report("access pattern", ids, pointers("/access_patterns", ids.size(), "/id"), findings);
        });
    }

    private static void table(TablePlace place, Findings findings) {
        serviceName("table", place.table().name(), place.pointer() + "/table", findings);
        List<String> indexes =
                place.table().indexes().stream().map(IndexContract::name).toList();
        List<String> indexPointers = pointers(place.pointer() + "/gsis", indexes.size(), "/index_name");
        Duplicates.report("index", indexes, indexPointers, findings);
        for (int i = 0; i < indexes.size(); i++) {
            serviceName("index", indexes.get(i), indexPointers.get(i), findings);
        }
        List<String> constraints = place.table().uniqueConstraints().stream()
                .map(UniqueConstraint::name)
                .toList();
        Duplicates.report(
                "unique constraint",
                constraints,
                pointers(place.pointer() + "/unique_constraints", constraints.size(), "/name"),
                findings);
        List<EntityPlace> entities = place.entities();
        Duplicates.report(
                "entity",
                entities.stream().map(one -> one.entity().type()).toList(),
                entities.stream().map(one -> one.pointer() + "/entity_type").toList(),
                findings);
        entities.forEach(entity -> attributes(entity, findings));
        entities.stream()
                .filter(entity -> entity.entity().type().equals(LOOKUP_ITEMS))
                .forEach(entity -> findings.error(
                        entity.pointer() + "/entity_type",
                        "the entity type '" + LOOKUP_ITEMS + "' is that of the lookup items of unique constraints",
                        "rename the entity"));
    }

    private static void attributes(EntityPlace entity, Findings findings) {
        List<AttributePlace> attributes = entity.attributes();
        Duplicates.report(
                "attribute",
                attributes.stream().map(place -> place.attribute().name()).toList(),
                attributes.stream().map(place -> place.pointer() + "/name").toList(),
                findings);
        for (AttributePlace place : attributes) {
            String name = place.attribute().name();
            String pointer = place.pointer() + "/name";
            if (RESERVED.contains(name)) {
                findings.error(
                        pointer,
                        "the attribute name '" + name + "' is used by the migration itself",
                        "rename the attribute");
            }
            boolean key = KeyTypes.keyNames(entity.table()).contains(name);
            int longest = key ? LONGEST_KEY_NAME : LONGEST_ATTRIBUTE_NAME;
            int bytes = name.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > longest) {
                findings.error(
                        pointer,
                        "the attribute name has " + bytes + " bytes",
                        "shorten it to " + longest + (key ? ", the limit for keys" : ""));
            }
        }
    }

    private static void serviceName(String kind, String name, String pointer, Findings findings) {
        if (!TABLE_OR_INDEX.matcher(name).matches()) {
            findings.error(
                    pointer,
                    "DynamoDB takes no " + kind + " name like '" + name + "'",
                    "use 3 to 255 of the characters a-z, A-Z, 0-9, '_', '-' and '.'");
        }
    }

    private static List<String> pointers(String list, int size, String member) {
        return IntStream.range(0, size).mapToObj(i -> list + "/" + i + member).toList();
    }
}
