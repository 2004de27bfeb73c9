/** What is kept of an execution so that it can be described, and redriven by another process. */
package io.mysql2dynamodb.runner.journal;
