/** What a copy will take, before it begins: rows, items, bytes, write units, time and money. */
package io.mysql2dynamodb.migration.estimate;
