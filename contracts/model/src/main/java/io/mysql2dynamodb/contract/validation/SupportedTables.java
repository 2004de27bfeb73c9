package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;

/** Refuses by name tables whose rows this version cannot tell apart. */
final class SupportedTables implements SourceRule {

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        Places.entities(contract).forEach(place -> schema.table(place.entity().sourceTable())
                .ifPresent(source -> identity(source, place, findings)));
    }

    private static void identity(SourceTable source, EntityPlace place, Findings findings) {
        boolean keyed = source.identifyingIndex().isPresent()
                || !place.table().sourceKeyOf(place.entity()).isEmpty();
        if (!keyed && !source.view()) {
            SupportedConstructs.refuse(
                    place.pointer() + "/source_table",
                    "the table '" + source.name() + "' without primary or unique NOT NULL key",
                    "name columns that identify its rows as \"source_key\" beside it",
                    findings);
        }
    }
}
