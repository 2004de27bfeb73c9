/** The access-pattern parity of a run: its read patterns checked one after another, kept, and summed up. */
package io.mysql2dynamodb.migration.parity;
