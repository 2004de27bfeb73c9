/** Stage 1: from a MySQL and its logs to a complete picture of the schema and of what is asked of it. */
package io.mysql2dynamodb.analysis;
