/** Comparing every item with what its row projects to, and every item's row with the item. */
package io.mysql2dynamodb.migration.verify;
