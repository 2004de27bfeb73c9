/** The migration contract as immutable values; see {@code contracts/README.md} for the format. */
package io.mysql2dynamodb.contract;
