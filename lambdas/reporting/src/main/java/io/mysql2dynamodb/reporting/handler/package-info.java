/** The functions of stage 8. */
package io.mysql2dynamodb.reporting.handler;
