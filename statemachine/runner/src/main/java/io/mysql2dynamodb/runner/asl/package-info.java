/** The Amazon States Language read into immutable values, with every problem of a definition in one pass. */
package io.mysql2dynamodb.runner.asl;
