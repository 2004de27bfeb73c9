package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.schema.SourceSchema;

/** Something that a contract must keep with a certain source. */
@FunctionalInterface
interface SourceRule {
    void check(MigrationContract contract, SourceSchema schema, Findings findings);
}
