package io.mysql2dynamodb.analysis.relationship;

/**
 * What one foreign key declares.
 *
 * @param reference what refers to what
 * @param foreignKey the foreign key's name
 */
record DeclaredReference(Reference reference, String foreignKey) {}
