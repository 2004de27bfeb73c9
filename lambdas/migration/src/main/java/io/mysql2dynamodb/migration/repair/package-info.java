/** Making exactly those keys right that a verification found to differ, each by the rule of versions. */
package io.mysql2dynamodb.migration.repair;
