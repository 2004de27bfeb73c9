package io.mysql2dynamodb.source;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The types of columns, as information_schema declares them. Stateless. */
public final class DeclaredTypes {

    private static final Set<String> GEOMETRIES = Set.of(
            "POINT",
            "LINESTRING",
            "POLYGON",
            "MULTIPOINT",
            "MULTILINESTRING",
            "MULTIPOLYGON",
            "GEOMCOLLECTION",
            "GEOMETRYCOLLECTION");
    private static final Pattern WIDTH = Pattern.compile("\\w+\\((\\d+)\\).*");

    private DeclaredTypes() {}

    /**
     * Puts a type together. Numbers that a type does not have are 0.
     *
     * @param dataType {@code DATA_TYPE}, such as {@code decimal}
     * @param declared {@code COLUMN_TYPE}, such as {@code decimal(10,2) unsigned}
     * @param characters {@code CHARACTER_MAXIMUM_LENGTH}
     * @param precision {@code NUMERIC_PRECISION}
     * @param scale {@code NUMERIC_SCALE}
     * @param fractionalSeconds {@code DATETIME_PRECISION}
     * @throws UnsupportedColumnTypeException a type that this version does not know
     */
    public static ColumnType of(
            String dataType, String declared, long characters, long precision, long scale, long fractionalSeconds) {
        Base base = base(dataType.toUpperCase(Locale.ROOT), declared);
        long length =
                switch (base) {
                    case BIT -> precision;
                    case TINYINT -> width(declared);
                    default -> characters;
                };
        return new ColumnType(
                base,
                declared,
                length,
                base == Base.DECIMAL ? (int) scale : 0,
                (int) fractionalSeconds,
                declared.contains("unsigned") && base.compareTo(Base.DOUBLE) <= 0);
    }

    private static Base base(String name, String declared) {
        if (GEOMETRIES.contains(name)) {
            return Base.GEOMETRY;
        }
        // MySQL 9's vectors come as their bytes
        if (name.equals("VECTOR")) {
            return Base.VARBINARY;
        }
        try {
            return Base.valueOf(name);
        } catch (IllegalArgumentException cause) {
            throw new UnsupportedColumnTypeException(
                    "The source has a column of type " + declared
                            + ", which cannot be read exactly. Leave its table out"
                            + " of this database, or change the column.",
                    cause);
        }
    }

    private static long width(String declared) {
        Matcher matcher = WIDTH.matcher(declared);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
