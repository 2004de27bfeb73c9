package io.mysql2dynamodb.cdk.data;

import io.mysql2dynamodb.cdk.SynthesisException;

/** Prefix and contract name together are no name that DynamoDB accepts. */
public final class InvalidTableNameException extends SynthesisException {

    InvalidTableNameException(String physicalName, String contractName) {
        super(("Table '%s' of the contract would be named '%s'; DynamoDB accepts 3 to 255 letters, digits, '_', '-' and"
                        + " '.'. Choose another prefix (-c tablePrefix=PREFIX) or another name in the contract.")
                .formatted(contractName, physicalName));
    }
}
