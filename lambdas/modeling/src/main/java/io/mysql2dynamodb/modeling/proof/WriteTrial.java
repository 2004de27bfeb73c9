package io.mysql2dynamodb.modeling.proof;

import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.modeling.design.PatternDesign;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.proof.AllItems.Item;
import io.mysql2dynamodb.modeling.proof.AllItems.Place;
import io.mysql2dynamodb.modeling.proof.Proof.PatternProof;
import io.mysql2dynamodb.modeling.proof.Proof.Verdict;
import io.mysql2dynamodb.parity.ComparedContract;
import io.mysql2dynamodb.parity.NotComparableException;
import io.mysql2dynamodb.parity.UnusableParametersException;
import io.mysql2dynamodb.parity.WrittenKeys;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceIndex;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.source.ScratchDatabase;
import io.mysql2dynamodb.source.ScratchTrial;
import io.mysql2dynamodb.source.SourceQueryException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tries write patterns on a scratch database: the items that change by the projection must be those that the pattern's
 * operation names, and those that its design writes besides, such as copies and lookup items. For one thread.
 */
final class WriteTrial {

    /** Rows that change in a trial which counts. */
    private static final int TRIALS = 3;

    /** Rows that are tried until so many count: a DELETE may be refused for what references its row. */
    private static final int ROWS = 40;

    private static final int DETAILS = 5;

    private final ScratchDatabase scratch;
    private final ComparedContract compared;
    private final AllItems before;

    /**
     * @param before the items of the database as it is without a trial
     */
    WriteTrial(ScratchDatabase scratch, ComparedContract compared, AllItems before) {
        this.scratch = scratch;
        this.compared = compared;
        this.before = before;
    }

    /**
     * Tries a pattern.
     *
     * @param entitySource the source table whose rows are the items that hold the changed rows
     */
    PatternProof prove(AccessPattern pattern, PatternDesign design, String entitySource) {
        Asked.Write write = (Asked.Write) design.asked();
        SourceTable table = compared.schema().table(write.table()).orElseThrow();
        try {
            Operation operation =
                    pattern.operation().orElseThrow(() -> new Untried("the contract gives no operation for it"));
            WrittenKeys keys = WrittenKeys.of(compared, operation, entitySource, table);
            Planned planned = Planned.of(design, write, entitySource);
            return tried(pattern, write, table, keys, planned);
        } catch (Untried | NotComparableException e) {
            return proof(pattern, Verdict.UNPROVEN, 0, List.of(e.getMessage()));
        }
    }

    /** A pattern cannot be tried; the message is the reason. */
    private static final class Untried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Untried(String reason) {
            super(reason, null, false, false);
        }
    }

    private static PatternProof proof(AccessPattern pattern, Verdict verdict, int tried, List<String> details) {
        return new PatternProof(pattern.id(), pattern.description(), "write", verdict, tried, details);
    }

    /**
     * What the design of a pattern writes beside the items that its operation names.
     *
     * @param tables source tables whose items change with it
     * @param lookups whether lookup items change with it
     */
    private record Planned(Set<String> tables, boolean lookups) {

        static Planned of(PatternDesign design, Asked.Write write, String entitySource) {
            Set<String> tables = new TreeSet<>();
            boolean[] lookups = new boolean[1];
            design.writes().forEach(one -> {
                boolean own = one.table().equals(entitySource)
                        && (one.write().purpose().equals("the item itself") || !entitySource.equals(write.table()));
                if (!own) {
                    tables.add(one.table());
                }
                lookups[0] |= one.write().beside() > 0;
            });
            return new Planned(tables, lookups[0]);
        }
    }

    private PatternProof tried(
            AccessPattern pattern, Asked.Write write, SourceTable table, WrittenKeys keys, Planned planned) {
        WriteStatement statement = WriteStatement.of(write, table);
        List<Map<String, Object>> all;
        try (ScratchTrial trial = scratch.trial()) {
            all = TableRows.read(trial.session(), table, "TRUE", List.of(), Integer.MAX_VALUE);
        }
        List<Map<String, Object>> rows = all.subList(0, Math.min(all.size(), 2 * ROWS));
        if (rows.isEmpty()) {
            throw new Untried("no row of " + table.name() + " was sampled");
        }
        List<String> wrong = new ArrayList<>();
        Set<String> beside = new TreeSet<>();
        String refusal = "";
        int counted = 0;
        for (int i = 0; i < Math.min(ROWS, rows.size()) && counted < TRIALS && wrong.isEmpty(); i++) {
            Optional<Change> change;
            try {
                change = change(statement, write, table, rows.get(i), new NewValues(all));
            } catch (SourceQueryException | UnusableParametersException e) {
                refusal = e.getMessage();
                continue;
            }
            if (change.isPresent()) {
                counted++;
                wrong.addAll(judged(change.get(), keys, planned, beside));
            }
        }
        if (counted == 0) {
            throw new Untried(
                    refusal.isEmpty() ? "it changes none of the sampled rows" : "it could not be tried: " + refusal);
        }
        List<String> details = wrong.isEmpty()
                ? beside.stream().map(one -> "writes also " + one).toList()
                : wrong.stream().limit(DETAILS).toList();
        return proof(pattern, wrong.isEmpty() ? Verdict.PROVEN : Verdict.FAILED, counted, details);
    }

    /**
     * What a statement changed.
     *
     * @param rows the rows that it makes different, before and after
     * @param after the items after
     */
    private record Change(List<Map<String, Object>> rows, AllItems after) {}

    /** Executes the statement for a row, and takes it back; empty when it changes nothing. */
    private Optional<Change> change(
            WriteStatement statement, Asked.Write write, SourceTable table, Map<String, Object> row, NewValues values) {
        List<Object> parameters = new ArrayList<>();
        Map<String, Object> inserted = new LinkedHashMap<>();
        for (String name : statement.set()) {
            SourceColumn column = table.column(name).orElseThrow();
            Object value = write.kind() == Asked.Kind.INSERT
                    ? insertedValue(table, column, row, values)
                    : values.other(column, row, inUniqueIndex(table, name)).orElse(row.get(name));
            parameters.add(value);
            inserted.put(name, value);
        }
        for (String name : statement.found()) {
            if (row.get(name) == null) {
                return Optional.empty();
            }
            parameters.add(row.get(name));
        }
        try (ScratchTrial trial = scratch.trial()) {
            List<Map<String, Object>> changed = new ArrayList<>();
            if (write.kind() != Asked.Kind.INSERT) {
                changed.addAll(TableRows.read(
                        trial.session(),
                        table,
                        TableRows.equal(statement.found()),
                        parameters.subList(statement.set().size(), parameters.size()),
                        Integer.MAX_VALUE));
            }
            if (trial.execute(statement.sql(), parameters) == 0) {
                return Optional.empty();
            }
            List<Map<String, Object>> after = write.kind() == Asked.Kind.INSERT
                    ? insertedRows(trial, table, inserted)
                    : again(trial, table, changed);
            // a row that has the value already is found and written again, and stays as it is
            List<Map<String, Object>> different = new ArrayList<>(without(changed, after));
            different.addAll(without(after, changed));
            return Optional.of(new Change(different, AllItems.of(compared.plan(), trial.session())));
        }
    }

    private static List<Map<String, Object>> without(List<Map<String, Object>> rows, List<Map<String, Object>> others) {
        return rows.stream()
                .filter(row -> others.stream().noneMatch(other -> same(row, other)))
                .toList();
    }

    private static boolean same(Map<String, Object> row, Map<String, Object> other) {
        return row.keySet().equals(other.keySet())
                && row.keySet().stream().allMatch(name -> Objects.deepEquals(row.get(name), other.get(name)));
    }

    private static Object insertedValue(
            SourceTable table, SourceColumn column, Map<String, Object> row, NewValues values) {
        List<String> identity = identity(table);
        boolean last = !identity.isEmpty() && identity.get(identity.size() - 1).equalsIgnoreCase(column.name());
        boolean alone = table.indexes().stream()
                .anyMatch(index -> index.unique()
                        && index.columns().size() == 1
                        && index.columns().get(0).equalsIgnoreCase(column.name()));
        if (!last && !alone) {
            return row.get(column.name());
        } else if (references(table, column.name())) {
            return values.unpaired(identity, column.name(), row).orElse(row.get(column.name()));
        }
        return values.fresh(column).orElse(row.get(column.name()));
    }

    private static List<String> identity(SourceTable table) {
        return table.identifyingIndex().map(SourceIndex::columns).orElse(List.of());
    }

    private static boolean references(SourceTable table, String column) {
        return table.foreignKeys().stream()
                .anyMatch(key -> key.columns().stream().anyMatch(column::equalsIgnoreCase));
    }

    private static boolean inUniqueIndex(SourceTable table, String column) {
        return table.indexes().stream()
                .anyMatch(index -> index.unique() && index.columns().stream().anyMatch(column::equalsIgnoreCase));
    }

    private static List<Map<String, Object>> insertedRows(
            ScratchTrial trial, SourceTable table, Map<String, Object> inserted) {
        List<String> identity = identity(table);
        List<Object> key = new ArrayList<>();
        for (String column : identity) {
            Object given = inserted.get(table.column(column).orElseThrow().name());
            key.add(given != null ? given : BigInteger.valueOf(trial.lastInsertId()));
        }
        return identity.isEmpty()
                ? List.of()
                : TableRows.read(trial.session(), table, TableRows.equal(identity), key, 2);
    }

    /** The same rows after the change, by their identity; one whose identity changed is found by its other columns' item. */
    private static List<Map<String, Object>> again(
            ScratchTrial trial, SourceTable table, List<Map<String, Object>> changed) {
        List<String> identity = identity(table);
        List<Map<String, Object>> after = new ArrayList<>();
        if (!identity.isEmpty()) {
            for (Map<String, Object> row : List.copyOf(changed)) {
                List<Object> key = identity.stream()
                        .map(column ->
                                row.get(table.column(column).orElseThrow().name()))
                        .toList();
                after.addAll(TableRows.read(trial.session(), table, TableRows.equal(identity), key, 2));
            }
        }
        return after;
    }

    private List<String> judged(Change change, WrittenKeys keys, Planned planned, Set<String> beside) {
        Set<Place> named = new LinkedHashSet<>();
        for (Map<String, Object> row : change.rows()) {
            named.add(new Place(keys.table(), keys.of(row)));
        }
        Map<Place, Item> changed = before.changed(change.after());
        List<String> wrong = new ArrayList<>();
        named.stream()
                .filter(place -> !changed.containsKey(place))
                .filter(place -> before.items().containsKey(place)
                        || change.after().items().containsKey(place))
                .forEach(place -> wrong.add("its operation names " + place + ", which does not change"));
        // a row that is quarantined has no item, whatever its key
        named.stream()
                .filter(place -> before.quarantined().isEmpty())
                .filter(place -> !before.items().containsKey(place)
                        && !change.after().items().containsKey(place))
                .forEach(place -> wrong.add("its operation names " + place + ", where no item is or comes to be"));
        changed.forEach((place, item) -> {
            if (named.contains(place)) {
                return;
            }
            boolean written =
                    item.lookup() ? planned.lookups() : planned.tables().contains(item.sourceTable());
            if (written) {
                beside.add((item.lookup() ? "lookup items of " : "items of ") + item.sourceTable());
            } else {
                wrong.add(place + " changes as well, an item of " + item.sourceTable()
                        + " that nothing of its operation names");
            }
        });
        return wrong;
    }
}
