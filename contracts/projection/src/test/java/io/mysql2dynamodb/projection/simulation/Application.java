package io.mysql2dynamodb.projection.simulation;

import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The application's transactions, drawn from so few values that rows meet, move, swap and return all the time. */
final class Application {

    static final int MOST_ROWS = 4;
    private static final List<String> SHOPS = List.of("a", "a#");
    private static final List<String> CODES = List.of("x", "X", "x#a");
    private static final List<String> TAGS = List.of("t", "T");

    private final SplittableRandom dice;
    private final VersionedSource source;
    private final Trace trace;
    private final int rows;
    private final List<String> shops;
    private final List<String> codes;
    private final List<String> tags;

    Application(World world) {
        this.dice = world.dice;
        this.source = world.source;
        this.trace = world.trace;
        this.rows = 1 + dice.nextInt(MOST_ROWS);
        this.shops = some(SHOPS);
        this.codes = some(CODES);
        this.tags = some(TAGS);
    }

    /** One key alone in some schedules, several that are mixed up in others. */
    private List<String> some(List<String> values) {
        return values.subList(0, 1 + dice.nextInt(values.size()));
    }

    /** Tries a transaction; the source may refuse it. */
    boolean commit() {
        SortedMap<Integer, OrderRow> next = new TreeMap<>(source.at(source.version()));
        String kind = dice.nextInt(4) == 0 ? undo(next) : change(next);
        boolean changed = !next.equals(source.at(source.version())) && source.commit(next);
        if (changed) {
            trace.met(kind);
            trace.note(
                    () -> "the application commits version " + source.version() + " (" + kind + "): " + next.values());
        }
        return changed;
    }

    /** Back to what was before the last commit: the way from A over B to A that a writer must not take for standing still. */
    private String undo(SortedMap<Integer, OrderRow> orders) {
        orders.clear();
        orders.putAll(source.at(Math.max(0, source.version() - 1)));
        return "undo";
    }

    private String change(SortedMap<Integer, OrderRow> orders) {
        int id = 1 + dice.nextInt(rows);
        OrderRow row = orders.get(id);
        if (row == null) {
            orders.put(id, new OrderRow(id, one(shops), one(codes), tag(), paid()));
            return "insert";
        }
        switch (dice.nextInt(8)) {
            case 0, 1 -> {
                orders.remove(id);
                return "delete";
            }
            case 2, 3 -> {
                orders.put(id, new OrderRow(id, one(shops), one(codes), row.tag(), row.paid()));
                return "move of a key";
            }
            case 4 -> {
                orders.put(id, new OrderRow(id, row.shop(), row.code(), tag(), row.paid()));
                return "move of a unique value";
            }
            case 5 -> {
                swap(orders, row);
                return "swap of two rows' keys";
            }
            default -> {
                orders.put(id, new OrderRow(id, row.shop(), row.code(), row.tag(), paid()));
                return "update";
            }
        }
    }

    private static void swap(SortedMap<Integer, OrderRow> orders, OrderRow row) {
        for (OrderRow other : List.copyOf(orders.values())) {
            if (other.id() != row.id()) {
                orders.put(row.id(), new OrderRow(row.id(), other.shop(), other.code(), other.tag(), row.paid()));
                orders.put(other.id(), new OrderRow(other.id(), row.shop(), row.code(), row.tag(), other.paid()));
                return;
            }
        }
    }

    private String tag() {
        return dice.nextInt(2) == 0 ? null : one(tags);
    }

    private int paid() {
        return dice.nextInt(10) == 0 ? 2 : dice.nextInt(2);
    }

    private String one(List<String> values) {
        return values.get(dice.nextInt(values.size()));
    }
}
