/** The target tables, created locally from the very template that the CDK app synthesizes. */
package io.mysql2dynamodb.local.tables;
