/**
 * From what was seen of a database's use, and what a person states about it, to its workload: access patterns with their
 * rates, transactions, co-access, writers.
 */
package io.mysql2dynamodb.analysis.workload;
