/** Stage 8: what the run did, for people and for programs. */
package io.mysql2dynamodb.reporting;
