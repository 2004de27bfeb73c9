package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;

/**
 * Whether a column's type lets it hold keys of another. Whole numbers fit whole numbers of any width, text fits text of the
 * same collation, bytes fit bytes, and all else needs the same type.
 */
final class KeyFit {

    private KeyFit() {}

    static boolean fits(CatalogColumn child, CatalogColumn parent) {
        Base from = child.type().base();
        Base to = parent.type().base();
        if (from.isInteger() && to.isInteger()) {
            return true;
        }
        if (shortText(from) && shortText(to)) {
            return child.collation().equals(parent.collation()) && lengths(child.type(), parent.type());
        }
        if (shortBytes(from) && shortBytes(to)) {
            return lengths(child.type(), parent.type());
        }
        return from == to
                && child.type().scale() == parent.type().scale()
                && switch (from) {
                    case DECIMAL, DATE, DATETIME, TIMESTAMP, YEAR -> true;
                    case ENUM ->
                        child.type().declared().equals(parent.type().declared())
                                && child.collation().equals(parent.collation());
                    default -> false;
                };
    }

    /** Whether values of the type are unlike enough that finding them elsewhere means something by itself. */
    static boolean telling(CatalogColumn column) {
        return !column.type().base().isInteger();
    }

    static boolean shortText(Base base) {
        return base == Base.CHAR || base == Base.VARCHAR;
    }

    static boolean shortBytes(Base base) {
        return base == Base.BINARY || base == Base.VARBINARY;
    }

    /** Fixed lengths must agree; a varying one must have room for the other. */
    private static boolean lengths(ColumnType child, ColumnType parent) {
        boolean fixed = fixed(child.base()) && fixed(parent.base());
        return fixed ? child.length() == parent.length() : child.length() * 2 >= parent.length();
    }

    private static boolean fixed(Base base) {
        return base == Base.CHAR || base == Base.BINARY;
    }
}
