package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.MigrationContract;

/** Something that every contract must keep, whatever its source. */
@FunctionalInterface
interface ContractRule {
    void check(MigrationContract contract, Findings findings);
}
