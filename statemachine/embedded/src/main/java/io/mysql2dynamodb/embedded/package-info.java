/**
 * A real MySQL and a DynamoDB Local on this machine, each a process of its own that outlives the process which started
 * it, so that a killed run can be resumed against them. Everything listens on 127.0.0.1 only.
 */
package io.mysql2dynamodb.embedded;
