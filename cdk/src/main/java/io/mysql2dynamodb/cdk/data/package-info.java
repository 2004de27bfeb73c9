/** The stage {@code Data}: the tables and indexes that a contract asks for, and their alarms. */
package io.mysql2dynamodb.cdk.data;
