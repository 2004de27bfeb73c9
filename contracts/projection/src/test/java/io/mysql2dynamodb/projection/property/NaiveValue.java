package io.mysql2dynamodb.projection.property;

/**
 * One value out of MySQL that is not NULL.
 *
 * @param kind what the server says it is
 * @param text its text; for binary and geometry the bytes in hex
 * @param outline a geometry's ST_AsText, the bytes of a BIT in hex, else empty
 */
record NaiveValue(Kind kind, String text, String outline) {

    enum Kind {
        INTEGER,
        DECIMAL,
        FLOAT,
        DOUBLE,
        BIT,
        YEAR,
        DATE,
        DATETIME,
        TIMESTAMP,
        TIME,
        TEXT,
        SET,
        BINARY,
        JSON,
        GEOMETRY;

        /** The kind of a type as the driver names it. */
        static Kind named(String type) {
            String name = type.replace(" UNSIGNED", "");
            return switch (name) {
                case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT" -> INTEGER;
                case "CHAR", "VARCHAR", "TINYTEXT", "TEXT", "MEDIUMTEXT", "LONGTEXT", "ENUM", "NULL" -> TEXT;
                case "BINARY", "VARBINARY", "TINYBLOB", "BLOB", "MEDIUMBLOB", "LONGBLOB" -> BINARY;
                default -> valueOf(name);
            };
        }
    }

    static NaiveValue text(String text) {
        return new NaiveValue(Kind.TEXT, text, "");
    }
}
