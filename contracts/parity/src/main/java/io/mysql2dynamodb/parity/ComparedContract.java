package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.projection.ContractPlan;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.schema.SourceSchema;

/**
 * The contract whose patterns are compared, as it was compiled against the source. Immutable.
 *
 * @param contract the contract
 * @param schema the source schema
 * @param plan the contract compiled against it
 */
public record ComparedContract(MigrationContract contract, SourceSchema schema, ContractPlan plan) {

    /**
     * The table of that contract name.
     *
     * @throws NotComparableException the contract has no such table
     */
    TablePlan table(String name) {
        return plan.table(name)
                .orElseThrow(() -> new NotComparableException(
                        "its operation names the table '" + name + "', which the contract does not have"));
    }
}
