/** The commands and their options. */
package io.mysql2dynamodb.local.command;
