/**
 * What the names in a contract stand for, given the source schema: columns in SQL fragments and placeholders in templates.
 * Validation and projection resolve names by these classes only, so that what is accepted is what is executed.
 */
package io.mysql2dynamodb.contract.names;
