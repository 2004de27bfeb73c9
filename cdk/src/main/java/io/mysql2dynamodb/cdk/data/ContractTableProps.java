package io.mysql2dynamodb.cdk.data;

import io.mysql2dynamodb.contract.TableContract;

/**
 * @param contract what the contract says of the table
 * @param physicalName the name that DynamoDB knows the table by
 */
public record ContractTableProps(TableContract contract, String physicalName) {}
