/** What a statement touches and how: parsed, normalised, without its values. */
package io.mysql2dynamodb.analysis.statement;
