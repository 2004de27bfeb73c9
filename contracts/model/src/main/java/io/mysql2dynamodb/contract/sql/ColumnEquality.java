package io.mysql2dynamodb.contract.sql;

/** {@code left = right}, both columns. */
public record ColumnEquality(SqlColumn left, SqlColumn right) {}
