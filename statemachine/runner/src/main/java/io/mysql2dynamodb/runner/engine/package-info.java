/** The states at work. */
package io.mysql2dynamodb.runner.engine;
