/** {@code access-patterns.json}: what an application asks of its MySQL, how often, and what belongs together, as values. */
package io.mysql2dynamodb.workload;
