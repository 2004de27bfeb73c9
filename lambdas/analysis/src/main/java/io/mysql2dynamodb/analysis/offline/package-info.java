/** Analysis without a connection: the questions as a script for MySQL's client, and their answers from its output. */
package io.mysql2dynamodb.analysis.offline;
