/** The structure of the source: what of it a contract uses, and what of that is not any more as a run knew it. */
package io.mysql2dynamodb.migration.schema;
