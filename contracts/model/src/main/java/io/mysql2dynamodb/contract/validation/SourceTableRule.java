package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.NearestName;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.contract.validation.Places.TablePlace;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.List;
import java.util.Optional;

/** Every table and column that is named outside of SQL exists, and the rows of every source can be told apart. */
final class SourceTableRule implements SourceRule {

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        contract.sourceDatabase()
                .filter(database -> !database.equals(schema.database()))
                .ifPresent(database -> findings.warning(
                        "/source/database",
                        "the contract was written for the database '" + database + "', the source is '"
                                + schema.database() + "'",
                        "check that it is the database you mean"));
        for (TablePlace place : Places.tables(contract)) {
            exists(schema, place.table().sourceTable(), place.pointer() + "/source_table", findings)
                    .ifPresent(source -> sourceKey(place.table().sourceKey(), place.pointer(), source, findings));
            place.entities().forEach(entity -> entity(schema, entity, findings));
        }
    }

    private static void sourceKey(List<String> key, String pointer, SourceTable source, Findings findings) {
        for (int i = 0; i < key.size(); i++) {
            column(source, key.get(i), pointer + "/source_key/" + i, findings);
        }
        if (!key.isEmpty()) {
            source.identifyingIndex()
                    .ifPresent(index -> findings.warning(
                            pointer + "/source_key",
                            "the source_key is not used: the index '" + index.name() + "' over " + index.columns()
                                    + " tells the rows of '" + source.name() + "' apart",
                            "remove it"));
        }
    }

    private static void entity(SourceSchema schema, EntityPlace place, Findings findings) {
        String name = place.entity().sourceTable();
        boolean own = place.of().table().sourceTable().equals(name);
        Optional<SourceTable> source =
                own ? schema.table(name) : exists(schema, name, place.pointer() + "/source_table", findings);
        source.ifPresent(table -> {
            sourceKey(place.entity().sourceKey(), place.pointer(), table, findings);
            if (table.view() && place.table().sourceKeyOf(place.entity()).isEmpty()) {
                findings.error(
                        place.pointer() + "/source_table",
                        "'" + name + "' is a view, whose rows nothing tells apart",
                        "name columns that identify them as \"source_key\" beside it");
            }
            place.attributes().forEach(attribute -> attribute(schema, table, attribute, findings));
        });
    }

    private static void attribute(SourceSchema schema, SourceTable source, AttributePlace place, Findings findings) {
        Attribute attribute = place.attribute();
        List<String> names = attribute.source().names();
        for (int i = 0; i < names.size(); i++) {
            String item = attribute.source().list() ? "/" + i : "";
            column(source, names.get(i), place.pointer() + "/source_column" + item, findings);
        }
        attribute.join().ifPresent(join -> targets(schema, join, place.pointer() + "/join", findings));
        attribute.calculation().ifPresent(calculation -> {
            String pointer = place.pointer() + "/calculation";
            if (calculation instanceof Calculation.Aggregate aggregate) {
                exists(schema, aggregate.targetTable(), pointer + "/target_table", findings);
            }
        });
    }

    private static void targets(SourceSchema schema, Join join, String pointer, Findings findings) {
        if (join instanceof Join.Chain chain) {
            for (int i = 0; i < chain.links().size(); i++) {
                exists(schema, chain.links().get(i).targetTable(), pointer + "/joins/" + i + "/target_table", findings);
            }
        } else {
            JoinTargets.of(join).ifPresent(target -> exists(schema, target, pointer + "/target_table", findings));
        }
    }

    private static Optional<SourceTable> exists(SourceSchema schema, String name, String pointer, Findings findings) {
        Optional<SourceTable> table = schema.table(name);
        if (table.isEmpty()) {
            List<String> known = schema.tables().stream().map(SourceTable::name).toList();
            findings.error(
                    pointer,
                    "the database '" + schema.database() + "' has no table '" + name + "'"
                            + NearestName.hint(name, known),
                    "name a table or view of the source");
        }
        return table;
    }

    private static void column(SourceTable table, String name, String pointer, Findings findings) {
        if (table.column(name).isEmpty()) {
            List<String> known =
                    table.columns().stream().map(SourceColumn::name).toList();
            findings.error(
                    pointer,
                    "the table '" + table.name() + "' has no column '" + name + "'" + NearestName.hint(name, known),
                    "name one of its columns");
        }
    }
}
