package io.mysql2dynamodb.projection.simulation;

/**
 * A row of the simulated table.
 *
 * @param tag null for NULL
 * @param paid 0 or 1; 2 cannot become an attribute, so that the row is quarantined
 */
record OrderRow(int id, String shop, String code, String tag, int paid) {

    /** A column's value as a cursor gives it. */
    Object column(String name) {
        return switch (name) {
            case "id" -> (long) id;
            case "shop" -> shop;
            case "code" -> code;
            case "tag" -> tag;
            case "paid" -> (long) paid;
            default -> throw new IllegalArgumentException("no column " + name);
        };
    }

    /** Whether unique indexes of the table keep the rows from existing together. */
    boolean excludes(OrderRow other) {
        return id != other.id
                && ((shop.equals(other.shop) && code.equals(other.code)) || (tag != null && tag.equals(other.tag)));
    }
}
