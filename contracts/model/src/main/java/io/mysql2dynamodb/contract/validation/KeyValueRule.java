package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.KeyTypes;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceIndex;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;

/** Warns about text in keys that MySQL holds equal and DynamoDB does not. */
final class KeyValueRule implements SourceRule {

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        Places.entities(contract).filter(TemplateRule::readable).forEach(place -> schema.table(
                        place.entity().sourceTable())
                .ifPresent(source ->
                        KeyTypes.keyNames(place.table()).forEach(key -> key(schema, source, place, key, findings))));
    }

    private static void key(SourceSchema schema, SourceTable source, EntityPlace place, String key, Findings findings) {
        for (KeyPart part : KeyPart.of(schema, source, place, key)) {
            if (part.own() && !part.folded() && part.column().caseInsensitive() && isUnique(source, part.column())) {
                findings.warning(
                        place.pointer(),
                        "the key '" + key + "' uses '" + part.column().name()
                                + "', unique in MySQL without regard to case; in DynamoDB case counts",
                        "add \"normalize\": \"lower\" to the attribute if the application looks it up in another case");
            }
        }
    }

    private static boolean isUnique(SourceTable source, SourceColumn column) {
        return source.indexes().stream().filter(SourceIndex::unique).anyMatch(index -> index.columns().stream()
                .anyMatch(column.name()::equalsIgnoreCase));
    }
}
