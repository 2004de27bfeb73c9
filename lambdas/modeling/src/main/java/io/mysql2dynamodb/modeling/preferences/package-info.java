/** What a team wants of its design beyond the least cost. */
package io.mysql2dynamodb.modeling.preferences;
