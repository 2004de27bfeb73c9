package io.mysql2dynamodb.projection.property;

/** What tells the rows of a generated table apart. */
enum KeyShape {
    /** The primary key is {@code id}. */
    PRIMARY,
    /** The primary key is {@code part, id}, so that an id can occur several times. */
    COMPOSITE,
    /** {@code id} is unique and NOT NULL, without a primary key. */
    UNIQUE,
    /** No key, and rows may be repeated. */
    NONE
}
