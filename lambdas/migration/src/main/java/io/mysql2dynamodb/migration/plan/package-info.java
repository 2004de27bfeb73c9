/** What is copied in one piece: chunks of source rows and segments of target tables, planned once. */
package io.mysql2dynamodb.migration.plan;
