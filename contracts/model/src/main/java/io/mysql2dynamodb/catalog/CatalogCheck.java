package io.mysql2dynamodb.catalog;

/**
 * One CHECK constraint.
 *
 * @param name its name
 * @param clause its condition
 * @param enforced whether the server enforces it; before 8.0.16 none is
 */
public record CatalogCheck(String name, String clause, boolean enforced) {}
