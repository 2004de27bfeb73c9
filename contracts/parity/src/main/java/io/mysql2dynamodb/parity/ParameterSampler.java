package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.sql.SelectStatement.Marker.Part;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.parity.ParameterPlan.Slot;
import io.mysql2dynamodb.parity.ParameterSet.Kind;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceIndex;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.source.ExactSelect;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes parameters from the rows at both ends of the table that they are compared with: some that many of these rows share,
 * some that few do, some between, and one that no row should have. Without a word from the clock or from chance: the same
 * rows give the same parameters. NULL is never a parameter, because nothing equals it.
 */
final class ParameterSampler {

    /** Rows read from each end of the table. */
    private static final int ROWS = 5_000;

    /** Parameters of each kind. */
    private static final int EACH = 2;

    /** What LIKE does not take as it is: a text that holds one is no beginning to both databases alike. */
    private static final List<String> WILDCARDS = List.of("%", "_", "\\");

    private final SourceSession session;

    ParameterSampler(SourceSession session) {
        this.session = session;
    }

    /** The parameters to ask with; one empty set for a pattern without parameters. */
    List<ParameterSet> sample(BoundStatement statement, ParameterPlan plan) {
        if (plan.slots().isEmpty()) {
            return List.of(new ParameterSet(Kind.NONE, Map.of()));
        }
        List<Slot> slots = List.copyOf(plan.slots().values());
        SourceTable table = statement.tables().get(slots.get(0).column().alias());
        Map<List<Object>, Row> found = new LinkedHashMap<>();
        read(table, slots, "", found);
        if (identity(table).isPresent()) {
            read(table, slots, " DESC", found);
        }
        List<ParameterSet> sets = new ArrayList<>();
        List<Row> byCount = found.values().stream()
                .sorted(Comparator.comparingLong((Row row) -> row.count).reversed())
                .toList();
        int size = byCount.size();
        for (int i = 0; i < size; i++) {
            boolean frequent = i < EACH;
            boolean rare = !frequent && i >= size - EACH;
            boolean between = !frequent && !rare && (i == size / 3 || i == 2 * size / 3);
            if (frequent || rare || between) {
                sets.add(set(frequent ? Kind.FREQUENT : rare ? Kind.RARE : Kind.ORDINARY, plan, slots, byCount, i));
            }
        }
        absent(plan).ifPresent(sets::add);
        return List.copyOf(sets);
    }

    private static final class Row {
        private final List<Object> values;
        private long count;

        Row(List<Object> values) {
            this.values = values;
        }
    }

    private void read(SourceTable table, List<Slot> slots, String direction, Map<List<Object>, Row> found) {
        List<String> columns = new ArrayList<>();
        List<String> present = new ArrayList<>();
        List<Optional<ColumnType>> types = new ArrayList<>();
        for (Slot slot : slots) {
            String name = SqlQuoting.column("t", slot.column().column().name());
            ExactSelect select = ExactSelect.byDefault(slot.column().column(), name);
            columns.add(select.sql());
            types.add(Optional.of(select.type()));
            present.add(name + " IS NOT NULL");
            if (slot.part() == Part.BEGINNING) {
                WILDCARDS.forEach(
                        wildcard -> present.add("LOCATE(" + SqlQuoting.text(wildcard) + ", " + name + ") = 0"));
            }
        }
        String order = identity(table)
                .map(index -> index.columns().stream()
                        .map(name -> SqlQuoting.column("t", name) + direction)
                        .collect(Collectors.joining(", ", " ORDER BY ", "")))
                .orElse("");
        String sql = "SELECT " + String.join(", ", columns) + " FROM " + SqlQuoting.name(table.name()) + " AS t WHERE "
                + String.join(" AND ", present) + order + " LIMIT " + ROWS;
        try (RowCursor row = session.query(new SourceQuery(sql, List.of(), types))) {
            while (row.next()) {
                List<Object> values = new ArrayList<>();
                for (int i = 0; i < slots.size(); i++) {
                    values.add(row.value(i));
                }
                found.computeIfAbsent(identity(values), key -> new Row(values)).count++;
            }
        }
    }

    /** Equal for equal values, byte arrays too. */
    private static List<Object> identity(List<Object> values) {
        return values.stream()
                .map(value ->
                        value instanceof byte[] bytes ? (Object) HexFormat.of().formatHex(bytes) : value)
                .toList();
    }

    private static Optional<SourceIndex> identity(SourceTable table) {
        return table.identifyingIndex();
    }

    private static ParameterSet set(Kind kind, ParameterPlan plan, List<Slot> slots, List<Row> rows, int index) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        int position = 0;
        for (String name : plan.slots().keySet()) {
            List<Object> of = new ArrayList<>();
            for (int i = 0; i < Math.min(slots.get(position).values(), rows.size()); i++) {
                Object value = rows.get((index + i) % rows.size()).values.get(position);
                of.add(slots.get(position).part() == Part.BEGINNING ? beginning(kind, value) : value);
            }
            values.put(name, of);
            position++;
        }
        ranges(slots, rows, index, values);
        return new ParameterSet(kind, values);
    }

    /** What values begin with: of the rarest the whole, of others half, so that more than they themselves are found. */
    private static Object beginning(Kind kind, Object value) {
        String text = value.toString();
        int half = (text.codePointCount(0, text.length()) + 1) / 2;
        return kind == Kind.RARE ? text : text.substring(0, text.offsetByCodePoints(0, half));
    }

    /** Two parameters of one column are the ends of a range: they take the values of two rows, the lower one first. */
    private static void ranges(List<Slot> slots, List<Row> rows, int index, Map<String, List<Object>> values) {
        List<String> names = List.copyOf(values.keySet());
        for (int low = 0; low < slots.size(); low++) {
            for (int high = low + 1; high < slots.size(); high++) {
                boolean range = slots.get(low).column().equals(slots.get(high).column())
                        && slots.get(low).part() == Part.VALUE;
                if (range) {
                    Object one = rows.get(index).values.get(low);
                    Object other = rows.get((index + 1) % rows.size()).values.get(high);
                    boolean ordered = compare(one, other) <= 0;
                    values.put(names.get(low), List.of(ordered ? one : other));
                    values.put(names.get(high), List.of(ordered ? other : one));
                }
            }
        }
    }

    private static int compare(Object one, Object other) {
        return one instanceof Number
                ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()))
                : one.toString().compareTo(other.toString());
    }

    private static Optional<ParameterSet> absent(ParameterPlan plan) {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        for (Map.Entry<String, Slot> slot : plan.slots().entrySet()) {
            Optional<Object> value =
                    AbsentValue.of(slot.getValue().column().column().type());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.put(slot.getKey(), List.of(value.get()));
        }
        return Optional.of(new ParameterSet(Kind.ABSENT, values));
    }
}
