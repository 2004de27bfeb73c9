package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.TableContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a contract means, worked out row by row and attribute by attribute with a query for every value. Written from
 * CONTRACT.md; shares nothing with the projection or the source reader but the records of the contract.
 */
final class NaiveEvaluator {

    private final NaiveDatabase database;
    private final GeneratedSchema schema;
    private final Coverage coverage;
    private final Outcome outcome = new Outcome();

    NaiveEvaluator(NaiveDatabase database, GeneratedSchema schema, Coverage coverage) {
        this.database = database;
        this.schema = schema;
        this.coverage = coverage;
    }

    Outcome evaluate(MigrationContract contract) {
        NaiveTypes types = new NaiveTypes(contract.policies());
        for (TableContract table : contract.tables()) {
            for (EntityContract entity : table.entities()) {
                GeneratedTable source = schema.table(entity.sourceTable());
                NaiveNames names = new NaiveNames(schema, source, entity.attributes());
                outcome.exclude(entity.type(), 0);
                for (List<String> number :
                        database.rows("SELECT " + GeneratedTable.ROW_NUMBER + " FROM " + source.name())) {
                    row(table, entity, new NaiveRow(database, names, source, Integer.parseInt(number.get(0))), types);
                }
            }
        }
        return outcome;
    }

    private void row(TableContract table, EntityContract entity, NaiveRow row, NaiveTypes types) {
        boolean included = entity.where().isEmpty() || row.isTrue(entity.where().get());
        boolean refused = false;
        if (included) {
            NaiveItem item = new NaiveItem(table, entity, row, types);
            refused = !item.reasons().isEmpty();
            count(entity, item);
            outcome.add(entity.type(), key(row), refused ? item.reasons().toString() : item(table, entity, row, item));
        } else {
            coverage.count("Outcome", "excluded");
            outcome.exclude(entity.type(), 1);
        }
        for (Attribute attribute : entity.attributes()) {
            if (attribute.join().orElse(null) instanceof Join.JsonConstruction join) {
                NaiveChildren children = new NaiveChildren(row, types);
                long read = children.count(join);
                long embedded = Math.min(read, NaiveChildren.most(join));
                outcome.addChildren(
                        entity.type(),
                        attribute.name(),
                        !included
                                ? List.of(read, 0L, 0L, 0L, read)
                                : refused
                                        ? List.of(read, 0L, 0L, read, 0L)
                                        : List.of(read, embedded, read - embedded, 0L, 0L));
            }
        }
    }

    private void count(EntityContract entity, NaiveItem item) {
        if (item.reasons().isEmpty()) {
            coverage.count("Outcome", "item");
            for (Attribute attribute : entity.attributes()) {
                AttributeValue value = item.attributes().get(attribute.name());
                coverage.count("Value", value == null ? "absent" : value.type().name());
            }
        }
        item.reasons().forEach(reason -> coverage.count("Quarantine", reason.substring(0, reason.indexOf(' '))));
    }

    private static String item(TableContract table, EntityContract entity, NaiveRow row, NaiveItem item) {
        Map<String, AttributeValue> attributes = new TreeMap<>(item.attributes());
        attributes.put("_mv", AttributeValue.fromN("0"));
        if (table.type() == TableContract.Type.MULTI_ENTITY) {
            attributes.put("_et", AttributeValue.fromS(entity.type()));
        }
        List<String> source = new ArrayList<>();
        source.add(NaiveJson.quoted(row.source().table().name()));
        keyValues(row).forEach(value -> source.add(NaiveJson.quoted(value)));
        if (row.source().table().shape() != KeyShape.NONE) {
            attributes.put("_src", AttributeValue.fromS("[" + String.join(",", source) + "]"));
        }
        return Shown.item(attributes);
    }

    /** The row's key as the outcome knows it; rows without a key are not told apart. */
    private static String key(NaiveRow row) {
        return row.source().table().shape() == KeyShape.NONE
                ? "any"
                : keyValues(row).toString();
    }

    /** The identity's values in canonical text. */
    private static List<String> keyValues(NaiveRow row) {
        if (row.source().table().shape() == KeyShape.NONE) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (String column : row.source().table().identity()) {
            NaiveValue value = row.column(column);
            values.add(
                    value.kind() == NaiveValue.Kind.BINARY
                            ? "0x" + value.text().toLowerCase(Locale.ROOT)
                            : value.text());
        }
        return values;
    }
}
