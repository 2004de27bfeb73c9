package io.mysql2dynamodb.analysis.question;

/**
 * One question to the source database. It has no parameters, so that somebody else can ask it too: values stand in it as
 * literals.
 *
 * @param id what it asks for, unique in an analysis and the same in every analysis of the same database, such as
 *     {@code columns} or {@code profile/orders}
 * @param sql one SELECT that only reads
 * @param columns how many columns its answer has
 */
public record Question(String id, String sql, int columns) {}
