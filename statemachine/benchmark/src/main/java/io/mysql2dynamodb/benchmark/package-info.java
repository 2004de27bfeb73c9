/**
 * How fast the copy and the verification are, beside what DynamoDB Local gives to the plainest loop on the same machine.
 *
 * <p>{@code mvn -Pbench verify} takes a few minutes; what is promised is measured by {@code mvn -Pbench verify
 * -Dbench.plain=1000000 -Dbench.constructed=100000 -Dbench.live=100000 -Dbench.narrow=10000000 -Dbench.rounds=5}.
 */
package io.mysql2dynamodb.benchmark;
