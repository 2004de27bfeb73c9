package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.KeyTypes;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.NearestName;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.contract.validation.Places.TablePlace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every key is produced, by S, N or B, of one type wherever it occurs. */
final class KeyRule implements ContractRule {

    @Override
    public void check(MigrationContract contract, Findings findings) {
        for (TablePlace place : Places.tables(contract)) {
            differentNames(place, findings);
            place.entities().forEach(entity -> tableKeys(entity, findings));
            indexKeys(place, findings);
            types(place, findings);
        }
    }

    private static void differentNames(TablePlace place, Findings findings) {
        TableContract table = place.table();
        if (table.sortKey().filter(table.partitionKey()::equals).isPresent()) {
            findings.error(
                    place.pointer() + "/sk",
                    "partition key and sort key are both '" + table.partitionKey() + "'",
                    "rename one");
        }
        for (int i = 0; i < table.indexes().size(); i++) {
            IndexContract index = table.indexes().get(i);
            if (index.sortKey().filter(index.partitionKey()::equals).isPresent()) {
                findings.error(
                        place.pointer() + "/gsis/" + i + "/sk",
                        "partition key and sort key are both '" + index.partitionKey() + "'",
                        "add an attribute of another name with the same value");
            }
        }
    }

    private static void tableKeys(EntityPlace entity, Findings findings) {
        TableContract table = entity.table();
        if (entity.entity().sortKeyTemplate().isPresent() && table.sortKey().isEmpty()) {
            findings.error(
                    entity.pointer() + "/sk_template",
                    "the table has no sort key that the template could fill",
                    "add \"sk\" to the table, or remove the template");
        }
        for (String key : table.keyNames()) {
            if (KeyTypes.typeOf(table, entity.entity(), key).isEmpty()) {
                boolean partition = key.equals(table.partitionKey());
                boolean multi = table.type() == TableContract.Type.MULTI_ENTITY;
                findings.error(
                        entity.pointer(),
                        "'" + entity.entity().type() + "' does not produce the " + (partition ? "partition" : "sort")
                                + " key '" + key + "'" + hint(key, entity),
                        "add an attribute of that name"
                                + (multi ? " or a " + (partition ? "pk_template" : "sk_template") : ""));
            }
        }
    }

    private static String hint(String key, EntityPlace entity) {
        return NearestName.hint(
                key,
                entity.attributes().stream()
                        .map(place -> place.attribute().name())
                        .toList());
    }

    private static void indexKeys(TablePlace place, Findings findings) {
        TableContract table = place.table();
        for (int i = 0; i < table.indexes().size(); i++) {
            IndexContract index = table.indexes().get(i);
            for (String key : index.keyNames()) {
                if (!KeyTypes.of(table).containsKey(key)) {
                    findings.error(
                            place.pointer() + "/gsis/" + i + (key.equals(index.partitionKey()) ? "/pk" : "/sk"),
                            "no entity produces the index key '" + key + "'",
                            "add an attribute of that name to at least one entity");
                }
            }
        }
    }

    private static void types(TablePlace place, Findings findings) {
        List<String> keys = KeyTypes.keyNames(place.table());
        Map<String, AttributeType> first = new LinkedHashMap<>();
        for (EntityPlace entity : place.entities()) {
            for (String key : keys) {
                Optional<AttributeType> type = KeyTypes.typeOf(place.table(), entity.entity(), key);
                if (type.isPresent()) {
                    type(entity, key, type.get(), first.putIfAbsent(key, type.get()), findings);
                }
            }
        }
    }

    private static void type(
            EntityPlace entity, String key, AttributeType type, AttributeType before, Findings findings) {
        String pointer = entity.attributes().stream()
                .filter(place -> place.attribute().name().equals(key))
                .findFirst()
                .map(AttributePlace::pointer)
                .map(attribute -> attribute + "/type")
                .orElse(entity.pointer());
        if (!type.canBeKey()) {
            findings.error(pointer, "the key '" + key + "' is of type " + type, "keys are of type S, N or B");
        } else if (before != null && before.canBeKey() && before != type) {
            findings.error(
                    pointer,
                    "the key '" + key + "' is of type " + type + " here and " + before + " in another entity",
                    "give it the same type everywhere");
        }
    }
}
