package io.mysql2dynamodb.catalog;

import io.mysql2dynamodb.schema.ColumnType;
import java.util.Optional;

/**
 * One column.
 *
 * @param name its name as declared
 * @param type its type; the values of ENUM and SET are in what is declared
 * @param nullable whether it admits NULL
 * @param collation its collation, for text
 * @param defaultValue its default as MySQL shows it, a literal without quotes or an expression; empty where there is none
 * @param defaultIsExpression whether the default is an expression such as {@code CURRENT_TIMESTAMP}
 * @param generation the expression it is generated from, if it is
 * @param stored whether a generated value is stored
 * @param invisible whether {@code SELECT *} leaves it out
 * @param autoIncrement whether MySQL counts it up
 * @param updatesItself whether MySQL sets it to the current time with every update
 * @param srid the spatial reference system to which a geometry is restricted
 * @param comment what its author said of it; may be empty
 */
public record CatalogColumn(
        String name,
        ColumnType type,
        boolean nullable,
        Optional<String> collation,
        Optional<String> defaultValue,
        boolean defaultIsExpression,
        Optional<String> generation,
        boolean stored,
        boolean invisible,
        boolean autoIncrement,
        boolean updatesItself,
        Optional<Long> srid,
        String comment) {}
