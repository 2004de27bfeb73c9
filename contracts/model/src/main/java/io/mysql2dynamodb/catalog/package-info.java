/** {@code schema.json}: what stage 1 found out about a database, its structure, its sizes and its relationships, as values. */
package io.mysql2dynamodb.catalog;
