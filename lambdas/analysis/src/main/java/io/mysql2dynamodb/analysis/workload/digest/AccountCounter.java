package io.mysql2dynamodb.analysis.workload.digest;

/**
 * What an account did, in any database of the server, since the server started or these counters were truncated.
 *
 * @param account user
 * @param host where it connects from
 * @param changes statements that change rows, such as INSERT
 * @param hidden executions of prepared statements and calls of procedures, of which the server does not tell whether they
 *     change rows
 */
public record AccountCounter(String account, String host, long changes, long hidden) {}
