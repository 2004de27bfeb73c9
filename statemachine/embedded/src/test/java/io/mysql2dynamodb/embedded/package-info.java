/** JUnit extensions that give a test a real MySQL and a real DynamoDB Local. */
package io.mysql2dynamodb.embedded;
