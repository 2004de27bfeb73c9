package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.sql.SelectStatement.Marker;
import io.mysql2dynamodb.contract.sql.SelectStatement.Marker.Part;
import io.mysql2dynamodb.parity.BoundStatement.TableColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * The parameters of a pattern and the columns that they are compared with, from which they are sampled. Immutable.
 *
 * @param slots the parameters by name
 * @param names the name of each marker of the statement, in order
 */
record ParameterPlan(Map<String, Slot> slots, List<String> names) {

    /** Values of a list that has one marker for all of them. */
    private static final int LIST_VALUES = 3;

    /**
     * One parameter.
     *
     * @param column the column that it is compared with
     * @param markers how many markers it has in the statement
     * @param part what it is of the comparison: of a list it stands for several values at a time
     */
    record Slot(TableColumn column, int markers, Part part) {

        boolean list() {
            return part == Part.LISTED;
        }

        /** How many values it takes. */
        int values() {
            return !list() ? 1 : markers == 1 ? LIST_VALUES : markers;
        }
    }

    /**
     * Finds the columns of the parameters.
     *
     * @param names the parameters' names, one for each marker
     * @throws NotComparableException a parameter cannot be sampled
     */
    static ParameterPlan of(BoundStatement statement, List<String> names) {
        List<Marker> markers = statement.statement().markers();
        if (markers.size() != names.size()) {
            throw new NotComparableException(
                    "its SQL has " + markers.size() + " parameters (?), but it names " + names.size() + ": " + names);
        }
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Marker marker = markers.get(i);
            TableColumn column = marker.column()
                    .flatMap(statement::find)
                    .orElseThrow(() -> new NotComparableException("its parameter '" + name
                            + "' is compared with no column by itself, so that there is nothing to sample it from"));
            slots.merge(
                    name,
                    new Slot(column, 1, marker.part()),
                    (first, next) -> new Slot(first.column(), first.markers() + 1, first.part()));
        }
        long lists = slots.values().stream().filter(Slot::list).count();
        if (slots.values().stream()
                                .map(slot -> slot.column().alias())
                                .distinct()
                                .count()
                        > 1
                || lists > 1) {
            throw new NotComparableException(
                    "its parameters are compared with columns of several tables, so that they cannot be sampled together");
        }
        return new ParameterPlan(slots, names);
    }

    /** The values of all markers, in order. */
    List<Object> values(ParameterSet set) {
        List<Object> values = new ArrayList<>();
        Map<String, Integer> used = new LinkedHashMap<>();
        for (String name : names) {
            List<Object> of = set.values().get(name);
            if (slots.get(name).list() && slots.get(name).markers() == 1) {
                values.addAll(of);
            } else {
                int next = slots.get(name).list() ? used.merge(name, 1, Integer::sum) - 1 : 0;
                values.add(of.get(Math.min(next, of.size() - 1)));
            }
        }
        return values;
    }

    /** How many values each marker is given. */
    IntUnaryOperator counts(ParameterSet set) {
        return marker -> {
            String name = names.get(marker);
            Slot slot = slots.get(name);
            return slot.list() && slot.markers() == 1 ? set.values().get(name).size() : 1;
        };
    }
}
