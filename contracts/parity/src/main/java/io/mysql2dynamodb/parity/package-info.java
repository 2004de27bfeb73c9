/**
 * Access-pattern parity: each read of a contract is asked of both databases with the same parameters, and the answers are
 * compared. A design is proven by it before anything is migrated, and a migration after its data is there.
 */
package io.mysql2dynamodb.parity;
