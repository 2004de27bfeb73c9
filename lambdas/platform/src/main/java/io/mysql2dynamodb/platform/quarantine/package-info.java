/** The rows that could not become items, and why. */
package io.mysql2dynamodb.platform.quarantine;
