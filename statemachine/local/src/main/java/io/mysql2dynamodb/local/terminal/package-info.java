/** What a person at the terminal sees and answers. */
package io.mysql2dynamodb.local.terminal;
