/**
 * The proof of a design: it is filled from sampled rows by the same projection as a migration, every read is asked of both
 * databases, and every write is tried on a scratch copy of the rows.
 */
package io.mysql2dynamodb.modeling.proof;
