/**
 * SQL fragments of a contract, read strictly: a fragment is admitted only when every part of it is on a list of
 * side-effect-free, deterministic constructs, and it is rendered from that reading, never from its original text.
 */
package io.mysql2dynamodb.contract.sql;
