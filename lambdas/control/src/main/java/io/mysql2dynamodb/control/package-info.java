/** Runs as they begin, and the gates at which people decide how they go on. */
package io.mysql2dynamodb.control;
