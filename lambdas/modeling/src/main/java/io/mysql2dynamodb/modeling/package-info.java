/** Stage 2: from a database and what is asked of it to the DynamoDB design that costs least and answers every pattern. */
package io.mysql2dynamodb.modeling;
