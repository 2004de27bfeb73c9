/** What the migration report says. */
package io.mysql2dynamodb.reporting.content;
