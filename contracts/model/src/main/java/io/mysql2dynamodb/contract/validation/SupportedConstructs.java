package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.validation.Places.TablePlace;

/**
 * Refuses by name what the format allows and this version cannot execute yet. When a construct becomes executable, its
 * name is removed here; nothing else needs to change.
 */
final class SupportedConstructs implements ContractRule {

    @Override
    public void check(MigrationContract contract, Findings findings) {
        for (TablePlace place : Places.tables(contract)) {
            if (!place.table().uniqueConstraints().isEmpty()) {
                refuse(
                        place.pointer() + "/unique_constraints",
                        "unique_constraints",
                        "leave them out, and keep uniqueness in the application",
                        findings);
            }
        }
    }

    static void refuse(String pointer, String name, String remedy, Findings findings) {
        findings.error(pointer, name + " is legal, but this version cannot execute it yet", remedy);
    }
}
