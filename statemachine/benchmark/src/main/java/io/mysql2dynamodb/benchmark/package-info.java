/** How fast the copy and the verification are, beside what DynamoDB Local gives to the plainest loop on the same machine. */
package io.mysql2dynamodb.benchmark;
