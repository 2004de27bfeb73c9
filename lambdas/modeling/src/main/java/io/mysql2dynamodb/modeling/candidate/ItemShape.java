package io.mysql2dynamodb.modeling.candidate;

import io.mysql2dynamodb.modeling.cost.SizeSpread;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The items that a table's rows become: what they hold, and how large they are. What is not a column of the row itself has
 * a name that no column of the table has: {@code @relationship} for embedded rows, {@code >relationship.column} for a copy,
 * {@code #relationship} for the number of the rows that reference the row.
 */
public final class ItemShape {

    private static final double KEY_TEXT_BYTES = 12;

    private final TableFacts table;
    private final Keys keys;
    private final boolean collected;
    private final Map<String, Double> extras;
    private final SizeSpread sizes;

    public ItemShape(TableFacts table, Keys keys, boolean collected, Map<String, Double> extras) {
        this.table = table;
        this.keys = keys;
        this.collected = collected;
        this.extras = Collections.unmodifiableMap(new TreeMap<>(extras));
        this.sizes = table.sizes().plus(beside());
    }

    /** The name under which embedded rows are known. */
    public static String embedded(String relationship) {
        return "@" + relationship;
    }

    /** The name under which a copy is known. */
    public static String copy(String relationship, String column) {
        return ">" + relationship + "." + column;
    }

    /** The name under which a number of rows is known. */
    public static String count(String relationship) {
        return "#" + relationship;
    }

    public TableFacts table() {
        return table;
    }

    public Keys keys() {
        return keys;
    }

    /** Whether the items share the partition of others. */
    public boolean collected() {
        return collected;
    }

    /** Average bytes of what is no column of the row, by name. */
    public Map<String, Double> extras() {
        return extras;
    }

    /** Average bytes of an item. */
    public double bytes() {
        return table.rowBytes() + beside();
    }

    /** How large the items are: the rows as they were seen to be, and what else they hold by its average. */
    public SizeSpread sizes() {
        return sizes;
    }

    private double beside() {
        return extras.values().stream().mapToDouble(Double::doubleValue).sum() + keyText(keys, collected);
    }

    /** Average bytes of some of its attributes. */
    double bytes(Collection<String> names) {
        return table.bytes(names)
                + names.stream()
                        .mapToDouble(name -> extras.getOrDefault(name, 0.0))
                        .sum();
    }

    /** Bytes of key attributes that no column is. */
    double keyText(Keys of, boolean always) {
        double partition = of.partition().size() == 1 && !always ? 0 : text(of.partition());
        double sort = of.sort().size() <= 1 && !always ? 0 : text(of.sort());
        return partition + sort;
    }

    private double text(List<String> columns) {
        return table.bytes(columns) + KEY_TEXT_BYTES;
    }
}
