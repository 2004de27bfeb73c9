/** The functions of stage 7, one per state of the workflow. */
package io.mysql2dynamodb.migration.handler;
