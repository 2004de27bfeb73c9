package io.mysql2dynamodb.contract.json;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import java.util.List;

/**
 * A contract that could be read.
 *
 * @param contract the contract
 * @param warnings what was tolerated in the file
 */
public record ReadContract(MigrationContract contract, List<Problem> warnings) {
    public ReadContract {
        warnings = List.copyOf(warnings);
    }
}
