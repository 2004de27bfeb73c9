package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.statement.StatementReading;
import io.mysql2dynamodb.analysis.statement.StatementReading.Access;
import io.mysql2dynamodb.catalog.CatalogRoutine;
import io.mysql2dynamodb.catalog.CatalogTrigger;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.Kind;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which statements a statement sets off inside the server. The general log has those of triggers and of stored functions as
 * lines of the client's connection, right after the statement that set them off. Of a procedure that the client calls it
 * has only the CALL: neither its statements nor what they set off in turn (seen on 8.0.15). Nothing in the line tells inner
 * statements apart, so they are told by what they are: statements in the bodies of the triggers of the tables that the
 * statement changes, and of the functions that it names, and of what those set off in turn.
 *
 * <p>A client that sends, right after such a statement, exactly what a body has, is taken for the server; most bodies name
 * {@code NEW} or {@code OLD}, which no client can.
 */
final class InnerStatements {

    private static final Set<String> NOTHING = Set.of();

    private final StatementPort statements;
    private final Optional<String> database;
    private final List<CatalogTrigger> triggers;
    private final List<CatalogRoutine> routines;
    private final Map<String, Pattern> calls = new HashMap<>();

    private InnerStatements(
            StatementPort statements,
            Optional<String> database,
            List<CatalogTrigger> triggers,
            List<CatalogRoutine> routines) {
        this.statements = statements;
        this.database = database;
        this.triggers = triggers;
        this.routines = routines;
        routines.forEach(routine -> calls.put(routine.name(), call(routine.name())));
    }

    static InnerStatements of(Optional<DatabaseCatalog> catalog, StatementPort statements) {
        return new InnerStatements(
                statements,
                catalog.map(DatabaseCatalog::database),
                catalog.map(DatabaseCatalog::triggers).orElse(List.of()),
                catalog.map(DatabaseCatalog::routines).orElse(List.of()));
    }

    /** Normalised statements that the access may set off. */
    Set<String> firedBy(Access access) {
        return access.shape().kind() == Kind.CALL ? NOTHING : firedBy(access.sql(), Optional.of(access.shape()));
    }

    /** Normalised statements that a statement without tables of the database, such as {@code SELECT f()}, may set off. */
    Set<String> firedBy(String sql) {
        return firedBy(sql, Optional.empty());
    }

    private Set<String> firedBy(String sql, Optional<StatementShape> shape) {
        if (triggers.isEmpty() && routines.isEmpty()) {
            return NOTHING;
        }
        Set<String> fired = new TreeSet<>();
        Set<String> visited = new HashSet<>();
        Deque<String> bodies = new ArrayDeque<>(setOff(sql, shape, visited));
        while (!bodies.isEmpty()) {
            for (String text : BodyStatements.of(bodies.remove())) {
                StatementReading reading = statements.reading(text, database);
                fired.add(reading.sql());
                Optional<StatementShape> inner =
                        reading instanceof Access access ? Optional.of(access.shape()) : Optional.empty();
                bodies.addAll(setOff(text, inner, visited));
            }
        }
        return fired.isEmpty() ? NOTHING : fired;
    }

    private List<String> setOff(String sql, Optional<StatementShape> shape, Set<String> visited) {
        List<String> bodies = new ArrayList<>();
        for (CatalogTrigger trigger : triggers) {
            if (shape.isPresent() && fires(shape.get(), trigger) && visited.add("TRIGGER " + trigger.name())) {
                bodies.add(trigger.statement());
            }
        }
        for (CatalogRoutine routine : routines) {
            if (calls.get(routine.name()).matcher(sql).find() && visited.add(routine.kind() + " " + routine.name())) {
                bodies.add(routine.body());
            }
        }
        return bodies;
    }

    private static boolean fires(StatementShape shape, CatalogTrigger trigger) {
        return shape.tables().stream()
                .filter(use -> use.table().equalsIgnoreCase(trigger.table()))
                .anyMatch(use -> events(shape.kind(), use).contains(trigger.event()));
    }

    private static Set<String> events(Kind kind, TableUse use) {
        return switch (use.change()) {
            case READ -> NOTHING;
            case UPDATE -> Set.of("UPDATE");
            case DELETE -> kind == Kind.TRUNCATE ? NOTHING : Set.of("DELETE");
            case INSERT ->
                switch (kind) {
                    case UPSERT -> Set.of("INSERT", "UPDATE");
                    case REPLACE, LOAD -> Set.of("INSERT", "DELETE");
                    // INSERT .. SELECT .. ON DUPLICATE KEY UPDATE is one too
                    case INSERT_SELECT -> Set.of("INSERT", "UPDATE", "DELETE");
                    default -> Set.of("INSERT");
                };
        };
    }

    private static Pattern call(String name) {
        return Pattern.compile(
                "(?<![\\w$])`?" + Pattern.quote(name) + "`?\\s*\\(", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
