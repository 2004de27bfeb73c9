package io.mysql2dynamodb.modeling.pattern;

import io.mysql2dynamodb.catalog.TableProfile.HierarchyProfile;
import io.mysql2dynamodb.contract.sql.SelectStatement;
import io.mysql2dynamodb.contract.sql.SelectStatement.AllColumns;
import io.mysql2dynamodb.contract.sql.SelectStatement.Reached;
import io.mysql2dynamodb.contract.sql.SelectStatement.Value;
import io.mysql2dynamodb.contract.sql.SqlColumn;
import io.mysql2dynamodb.contract.sql.UnsafeSqlException;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.pattern.Asked.Hierarchy;
import io.mysql2dynamodb.modeling.pattern.Asked.Use;
import io.mysql2dynamodb.workload.SourcePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads a WITH RECURSIVE that follows a hierarchy of one table's rows down from a row, or up. */
final class HierarchyReader {

    private static final String REMEDY =
            "follow rows from the key of one to the column that references it, or back, starting with one row";

    private final DatabaseFacts facts;
    private final SourcePattern source;
    private final boolean strong;

    HierarchyReader(DatabaseFacts facts, SourcePattern source, boolean strong) {
        this.facts = facts;
        this.source = source;
        this.strong = strong || source.shape().locking();
    }

    Asked read() {
        SelectStatement statement = statement();
        Reached reached = statement
                .reached()
                .orElseThrow(() -> Refusals.hierarchy("its WITH RECURSIVE refers to nothing", REMEDY));
        TableFacts table = facts.table(facts.tables().keySet().stream()
                .filter(statement.tables().get(0).table()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> Refusals.unknown(statement.tables().get(0).table())));
        Hierarchy hierarchy = hierarchy(table, reached);
        List<String> remarks = new ArrayList<>();
        statement.where().stream()
                .flatMap(condition -> condition.columns().stream())
                .map(SqlColumn::name)
                .distinct()
                .forEach(column -> remarks.add("the application judges the condition on " + column));
        reached.leftOut()
                .forEach(column -> remarks.add("the application leaves out rows by " + column
                        + ", which it counts or calculates on the way itself"));
        if (!source.shape().order().isEmpty()) {
            remarks.add("the application sorts the about " + Math.round(hierarchy.rows())
                    + " rows itself: several requests find them");
        }
        if (statement.distinct()) {
            remarks.add("the application drops repeated rows");
        }
        Step step = new Step(
                table.name(),
                Set.of(hierarchy.down() ? hierarchy.parent() : hierarchy.key()),
                1,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                OptionalLong.empty(),
                needed(table, statement, hierarchy),
                strong,
                OptionalDouble.empty());
        return new Asked.Read(
                source, List.of(new Use(step, false)), List.of(), remarks, Optional.empty(), Optional.of(hierarchy));
    }

    private SelectStatement statement() {
        try {
            return SelectStatement.parse(PatternParameters.of(source).sql());
        } catch (UnsafeSqlException e) {
            throw Refusals.hierarchy(e.what(), e.remedy());
        }
    }

    private Hierarchy hierarchy(TableFacts table, Reached reached) {
        String following = table.spelled(reached.following());
        String followed = table.spelled(reached.followed());
        String start = table.spelled(reached.start());
        for (String name : List.of(following, followed, start)) {
            if (!table.columns().containsKey(name)) {
                throw Refusals.unknown(table.name() + "." + name);
            }
        }
        boolean down = table.unique(List.of(followed)) && !followed.equals(following);
        boolean up = !down && table.unique(List.of(following)) && !followed.equals(following);
        String key = down ? followed : following;
        String parent = down ? following : followed;
        if (!down && !up) {
            throw Refusals.hierarchy(
                    following + " = " + followed + " leads to no row by its key, because neither is unique", REMEDY);
        } else if (!alike(table, key, parent)) {
            throw Refusals.hierarchy(
                    parent + " and " + key + " are of different types, which MySQL converts and a key does not",
                    "give both the same type in MySQL");
        } else if (!start.equals(key) && !(down && start.equals(parent))) {
            throw Refusals.hierarchy("it starts with rows that are found by " + start, REMEDY);
        }
        double rows = rows(table, parent);
        return new Hierarchy(table.name(), parent, key, down, start, rows, rows <= ReadReader.BY_APPLICATION);
    }

    private static boolean alike(TableFacts table, String key, String parent) {
        return table.column(key).attributeType() == table.column(parent).attributeType()
                && table.column(key).isText() == table.column(parent).isText()
                && table.column(key).folds() == table.column(parent).folds();
    }

    /** Rows that were seen to come back; else one and those that lie above one, which are as many as lie below one. */
    private double rows(TableFacts table, String parent) {
        OptionalDouble returned = source.timing().rowsReturned();
        if (returned.isPresent()) {
            return Math.max(1, returned.getAsDouble());
        }
        return table.table().profile().stream()
                .flatMap(profile -> profile.hierarchies().stream())
                .filter(one -> one.column().equalsIgnoreCase(parent))
                .mapToDouble(one -> 1 + above(table, one))
                .findFirst()
                .orElseGet(() -> 1 + table.rowsPerKey(List.of(parent)));
    }

    /** Rows above one; of rows without an end nobody knows, so that they count as half of the table. */
    private static double above(TableFacts table, HierarchyProfile profile) {
        double endless = profile.rows() > 0 ? profile.endless() / (double) profile.rows() : 0;
        return Math.max(profile.averageDepth(), endless * table.rows() / 2);
    }

    private static Set<String> needed(TableFacts table, SelectStatement statement, Hierarchy hierarchy) {
        Set<String> needed = new TreeSet<>(List.of(hierarchy.key(), hierarchy.parent()));
        boolean all = statement.selected().stream().anyMatch(AllColumns.class::isInstance);
        if (all) {
            needed.addAll(table.columns().keySet());
        }
        Stream<SqlColumn> selected = statement.selected().stream()
                .filter(Value.class::isInstance)
                .flatMap(value -> ((Value) value).expression().columns().stream());
        Stream<SqlColumn> more = Stream.concat(
                statement.where().stream().flatMap(where -> where.columns().stream()),
                statement.order().stream().flatMap(term -> term.expression().columns().stream()));
        Stream.concat(selected, more)
                .map(column -> table.spelled(column.name()))
                .forEach(needed::add);
        needed.retainAll(table.columns().keySet());
        return needed;
    }
}
