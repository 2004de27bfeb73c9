/** What an execution needs from outside: functions, objects, time. */
package io.mysql2dynamodb.runner.port;
