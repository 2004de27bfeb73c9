/**
 * The patterns of {@code date-format} and {@code number-format}, parsed: how a value is written, and for dates how it is
 * read. Everything here is immutable and knows nothing of rows or of DynamoDB.
 */
package io.mysql2dynamodb.contract.format;
