/** The composition of a whole orchestrator in one process. */
package io.mysql2dynamodb.local.deployment;
