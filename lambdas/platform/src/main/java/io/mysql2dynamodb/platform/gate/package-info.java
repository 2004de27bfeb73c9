/** Telling the waiting state machine what was decided. */
package io.mysql2dynamodb.platform.gate;
