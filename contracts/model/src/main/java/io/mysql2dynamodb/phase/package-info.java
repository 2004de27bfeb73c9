/** The phases in which an application moves from MySQL to DynamoDB. */
package io.mysql2dynamodb.phase;
