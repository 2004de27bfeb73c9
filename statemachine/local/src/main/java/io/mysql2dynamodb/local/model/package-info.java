/** Stage 2 by itself: a design proven on servers that are started for it. */
package io.mysql2dynamodb.local.model;
