/** The functions of stage 1. */
package io.mysql2dynamodb.analysis.handler;
