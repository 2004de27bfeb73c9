package io.mysql2dynamodb.local.deployment;

import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The two databases that a migration goes between.
 *
 * @param source the MySQL
 * @param password its user's password
 * @param dynamo the client of the target tables and of the ledger
 * @param place where the tables are, in words for people
 */
public record Backends(SourceAddress source, Password password, DynamoDbClient dynamo, String place) {}
