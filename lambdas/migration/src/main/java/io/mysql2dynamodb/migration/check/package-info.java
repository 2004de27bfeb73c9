/** The checklists around stage 7. */
package io.mysql2dynamodb.migration.check;
