/** The functions of stage 2. */
package io.mysql2dynamodb.modeling.handler;
