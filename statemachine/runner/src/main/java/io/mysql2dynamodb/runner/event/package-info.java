/** What a listener is told while an execution runs. */
package io.mysql2dynamodb.runner.event;
