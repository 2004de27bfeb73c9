/** A contract that somebody else made, judged by the rules and prices of the modeling, beside the design. */
package io.mysql2dynamodb.modeling.comparison;
