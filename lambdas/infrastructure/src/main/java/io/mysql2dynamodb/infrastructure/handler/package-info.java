/** The functions of stage 6, one per state of the workflow. */
package io.mysql2dynamodb.infrastructure.handler;
