/** Stage 7: the data engine in phase 1, where nobody else writes: plan, copy, account for, verify. */
package io.mysql2dynamodb.migration;
