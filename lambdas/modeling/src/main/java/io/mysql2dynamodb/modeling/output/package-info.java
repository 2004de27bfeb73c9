/** A design as files: the contract, and documents for people. */
package io.mysql2dynamodb.modeling.output;
