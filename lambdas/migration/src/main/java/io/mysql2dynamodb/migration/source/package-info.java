/** The ports of stage 7 to the source, over the pinned sessions of {@code io.mysql2dynamodb.source}. */
package io.mysql2dynamodb.migration.source;
