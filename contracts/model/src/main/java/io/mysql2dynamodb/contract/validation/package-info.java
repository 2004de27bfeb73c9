/**
 * Whether a contract makes sense, alone and for a source schema. One class per rule or family of rules; each reports all
 * that it finds, and leaves to the others what they report better.
 */
package io.mysql2dynamodb.contract.validation;
