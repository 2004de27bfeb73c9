/** Reaching the source database with credentials that are looked up for each connection. */
package io.mysql2dynamodb.platform.source;
