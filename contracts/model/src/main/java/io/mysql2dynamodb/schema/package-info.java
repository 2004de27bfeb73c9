/** The source schema as immutable values: what the analysis reads and every later stage checks against. */
package io.mysql2dynamodb.schema;
