/** The command line that runs a migration on one machine: the same workflow file, the same handlers. */
package io.mysql2dynamodb.local;
