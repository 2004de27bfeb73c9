/** What a design costs: request units, storage and dollars. */
package io.mysql2dynamodb.modeling.cost;
