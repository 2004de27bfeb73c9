/** Stage 1 without a run: by a connection, or by answers that somebody else got. */
package io.mysql2dynamodb.local.analyze;
