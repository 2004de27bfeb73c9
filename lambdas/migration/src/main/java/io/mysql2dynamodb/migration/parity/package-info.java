/**
 * Access-pattern parity: each read of the contract is asked of both databases with the same parameters, and the answers are
 * compared.
 */
package io.mysql2dynamodb.migration.parity;
