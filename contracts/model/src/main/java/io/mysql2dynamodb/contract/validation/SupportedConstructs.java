package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.MigrationContract;

/**
 * Refuses by name what the format allows and this version cannot execute yet. When a construct becomes executable, its
 * name is removed here; nothing else needs to change.
 */
final class SupportedConstructs implements ContractRule {

    @Override
    public void check(MigrationContract contract, Findings findings) {
        }
    }

    static void refuse(String pointer, String name, String remedy, Findings findings) {
        findings.error(pointer, name + " is legal, but this version cannot execute it yet", remedy);
    }
}
