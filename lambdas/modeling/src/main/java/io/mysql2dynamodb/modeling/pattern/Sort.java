package io.mysql2dynamodb.modeling.pattern;

/**
 * A criterion of an order.
 *
 * @param column the column
 * @param descending whether the largest comes first
 */
public record Sort(String column, boolean descending) {}
