package io.mysql2dynamodb.modeling.pattern;

import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.ColumnUse;
import io.mysql2dynamodb.workload.StatementShape.Kind;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what patterns ask for, and refuses by name what no key answers. Immutable. */
public final class PatternReader {

    private static final Pattern RECURSION = Pattern.compile("(?i)\\s*WITH\\s+RECURSIVE\\b");

    /** How the analysis names a condition on a column that a statement calculates. */
    private static final String CALCULATED = ", which is calculated";

    private final DatabaseFacts facts;
    private final Preferences preferences;

    public PatternReader(DatabaseFacts facts, Preferences preferences) {
        this.facts = facts;
        this.preferences = preferences;
    }

    /** The pattern as the modeling understands it; never fails for a reason that lies in the pattern. */
    public Asked read(SourcePattern source) {
        try {
            if (preferences.dropPatterns().contains(source.id())) {
                throw new RefusedPatternException("the preferences drop it", "nothing: nobody needs it any more");
            }
            StatementShape shape = source.shape();
            boolean follows = RECURSION.matcher(source.sql()).lookingAt();
            requireKnown(shape, follows);
            if (follows) {
                return new HierarchyReader(facts, source, preferences.strong().contains(source.id())).read();
            } else if (shape.unions() > 0) {
                throw Refusals.construct("a UNION");
            } else if (shape.subqueries() > 0) {
                throw Refusals.construct("a subquery");
            }
            return shape.kind() == Kind.SELECT
                    ? new ReadReader(facts, source, preferences.strong().contains(source.id())).read()
                    : write(source);
        } catch (RefusedPatternException e) {
            return new Asked.Refused(source, e.getMessage(), e.useInstead());
        }
    }

    /**
     * @param calculated whether conditions on what the statement calculates are understood
     */
    private void requireKnown(StatementShape shape, boolean calculated) {
        List<String> unknown = new ArrayList<>();
        for (TableUse use : shape.tables()) {
            if (preferences.leaveOut().contains(use.table())) {
                throw Refusals.leftOut(use.table());
            } else if (!facts.tables().containsKey(use.table())) {
                unknown.add(use.table());
            }
        }
        columns(shape)
                .filter(use -> facts.tables().containsKey(use.table()))
                .filter(use ->
                        facts.table(use.table()).table().column(use.column()).isEmpty())
                .forEach(use -> unknown.add(use.table() + "." + use.column()));
        shape.unresolved().stream()
                .filter(what -> !calculated || !what.endsWith(CALCULATED))
                .forEach(unknown::add);
        if (!unknown.isEmpty()) {
            throw Refusals.unknown(String.join(", ", new TreeSet<>(unknown)));
        }
    }

    private static Stream<ColumnUse> columns(StatementShape shape) {
        return Stream.of(
                        shape.conditions().stream()
                                .filter(condition -> condition.operator() != StatementShape.Operator.COMPUTED)
                                .map(StatementShape.ConditionUse::column),
                        shape.joins().stream().flatMap(join -> Stream.of(join.left(), join.right())),
                        shape.changedColumns().stream(),
                        shape.grouping().stream())
                .flatMap(uses -> uses);
    }

    private Asked write(SourcePattern source) {
        StatementShape shape = source.shape();
        List<String> changed = shape.tables().stream()
                .filter(use -> use.change() != StatementShape.Change.READ)
                .map(TableUse::table)
                .distinct()
                .toList();
        if (changed.size() != 1 || shape.tables().size() != 1) {
            throw Refusals.bulkWrite("a change that involves several tables");
        }
        if (shape.kind() == Kind.REPLACE
                && (!facts.table(changed.get(0)).uniqueConstraints().isEmpty()
                        || !facts.relationshipsOfParent(changed.get(0)).isEmpty())) {
            throw Refusals.replacement();
        }
        return switch (shape.kind()) {
            case INSERT, INSERT_IGNORE, UPSERT, REPLACE ->
                new WriteReader(facts.table(changed.get(0)), source).insert();
            case UPDATE -> new WriteReader(facts.table(changed.get(0)), source).change(Asked.Kind.UPDATE);
            case DELETE -> new WriteReader(facts.table(changed.get(0)), source).change(Asked.Kind.DELETE);
            case INSERT_SELECT -> throw Refusals.bulkWrite("an INSERT of what a SELECT finds");
            case TRUNCATE -> throw Refusals.bulkWrite("a TRUNCATE");
            case LOAD -> throw Refusals.bulkWrite("a LOAD of a file");
            default -> throw Refusals.construct("a call of a stored routine");
        };
    }
}
