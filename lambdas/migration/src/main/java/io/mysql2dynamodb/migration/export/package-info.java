/** Items as files in the format of DynamoDB's import from S3, with the same accounts as a copy. */
package io.mysql2dynamodb.migration.export;
