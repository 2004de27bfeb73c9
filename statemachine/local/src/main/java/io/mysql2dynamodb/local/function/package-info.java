/** The handlers under the names that the workflow calls them by, invoked as Lambda would. */
package io.mysql2dynamodb.local.function;
