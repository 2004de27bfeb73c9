package io.mysql2dynamodb.catalog;

import java.util.Optional;

/**
 * How a table is partitioned.
 *
 * @param method such as {@code RANGE} or {@code HASH}
 * @param expression the partitioning expression or columns
 * @param subpartitionMethod the method of its subpartitions, if it has some
 * @param partitions how many partitions there are, subpartitions counted apart
 */
public record Partitioning(String method, String expression, Optional<String> subpartitionMethod, long partitions) {}
