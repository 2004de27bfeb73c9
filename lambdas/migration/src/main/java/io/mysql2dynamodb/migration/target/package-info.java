/** The ports of stage 7 to the target, over {@code io.mysql2dynamodb.target}. */
package io.mysql2dynamodb.migration.target;
