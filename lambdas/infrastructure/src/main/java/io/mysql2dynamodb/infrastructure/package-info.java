/** Stage 6: the tables that exist, compared with the tables that the contract asks for. */
package io.mysql2dynamodb.infrastructure;
