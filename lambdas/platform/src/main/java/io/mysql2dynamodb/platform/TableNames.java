package io.mysql2dynamodb.platform;

import io.mysql2dynamodb.contract.TableContract;

/**
 * Physical names of the target tables: a deployment's prefix, then the name in the contract.
 *
 * @param prefix may be empty
 */
public record TableNames(String prefix) {

    public String physical(String contractName) {
        return prefix + contractName;
    }

    public String physical(TableContract table) {
        return physical(table.name());
    }
}
