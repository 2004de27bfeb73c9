package io.mysql2dynamodb.schema;

/**
 * The type of a column, or of an expression.
 *
 * @param base the base type
 * @param declared the whole type as MySQL writes it, such as {@code decimal(10,2) unsigned}
 * @param length characters or bytes of text and binary types, bits of BIT, display width of TINYINT; 0 where it has none
 * @param scale digits after the decimal point of DECIMAL; 0 otherwise
 * @param fractionalSeconds digits of fractional seconds of TIME, DATETIME and TIMESTAMP; 0 otherwise
 * @param unsigned whether a number is unsigned
 */
public record ColumnType(Base base, String declared, long length, int scale, int fractionalSeconds, boolean unsigned) {

    /** MySQL's base types, by the names of information_schema's DATA_TYPE. */
    public enum Base {
        TINYINT,
        SMALLINT,
        MEDIUMINT,
        INT,
        BIGINT,
        DECIMAL,
        FLOAT,
        DOUBLE,
        BIT,
        YEAR,
        DATE,
        TIME,
        DATETIME,
        TIMESTAMP,
        CHAR,
        VARCHAR,
        TINYTEXT,
        TEXT,
        MEDIUMTEXT,
        LONGTEXT,
        ENUM,
        SET,
        BINARY,
        VARBINARY,
        TINYBLOB,
        BLOB,
        MEDIUMBLOB,
        LONGBLOB,
        JSON,
        GEOMETRY;

        public boolean isInteger() {
            return compareTo(BIGINT) <= 0;
        }

        /** Whether its values are numbers, YEAR included. */
        public boolean isNumber() {
            return compareTo(YEAR) <= 0;
        }

        public boolean isText() {
            return compareTo(CHAR) >= 0 && compareTo(ENUM) <= 0;
        }

        /** Whether values have a day. */
        public boolean isDate() {
            return this == DATE || this == DATETIME || this == TIMESTAMP;
        }

        public boolean isBinary() {
            return compareTo(BINARY) >= 0 && compareTo(LONGBLOB) <= 0;
        }
    }
}
