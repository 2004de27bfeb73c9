/**
 * The source database, read exactly: a pinned read-only session, one consistent snapshot, rows without loss, and key
 * ranges over any shape of key. JDBC lives here and nowhere else.
 */
package io.mysql2dynamodb.source;
