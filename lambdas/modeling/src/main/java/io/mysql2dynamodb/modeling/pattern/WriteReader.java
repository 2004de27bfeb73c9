package io.mysql2dynamodb.modeling.pattern;

import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape.ConditionUse;
import io.mysql2dynamodb.workload.StatementShape.LimitUse;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Reads a change of one table. */
final class WriteReader {

    private final TableFacts table;
    private final SourcePattern source;

    WriteReader(TableFacts table, SourcePattern source) {
        this.table = table;
        this.source = source;
    }

    Asked insert() {
        Step nothing = Step.byKey(table.name(), Set.of(), Set.of(), false);
        return new Asked.Write(
                source, Asked.Kind.INSERT, nothing, table.columns().keySet(), affected(1));
    }

    Asked change(Asked.Kind kind) {
        List<ConditionUse> own = source.shape().conditions();
        Conditions conditions = Conditions.of(table, own);
        if (conditions.onlyAlternatives()) {
            throw Refusals.alternatives();
        } else if (conditions.equal.isEmpty()) {
            throw Refusals.unfoundWrite();
        }
        Set<String> needed = new TreeSet<>(conditions.filters);
        needed.addAll(conditions.ranged);
        needed.addAll(conditions.equal);
        Step step = new Step(
                table.name(),
                conditions.equal,
                conditions.values(),
                conditions.ranged,
                Set.of(),
                conditions.present,
                conditions.filters,
                List.of(),
                OptionalLong.empty(),
                needed,
                false,
                OptionalDouble.empty());
        Set<String> changed = new TreeSet<>();
        source.shape().changedColumns().forEach(use -> changed.add(table.spelled(use.column())));
        table.columns().values().stream()
                .filter(column -> kind == Asked.Kind.UPDATE && column.column().updatesItself())
                .forEach(column -> changed.add(column.column().name()));
        if (kind == Asked.Kind.UPDATE
                && source.shape().changedColumns().stream()
                        .anyMatch(use -> table.identity().orElse(List.of()).contains(table.spelled(use.column())))) {
            throw Refusals.changedIdentity();
        }
        double found = table.rowsPerKey(conditions.equal) * conditions.values();
        OptionalLong most = source.shape().limit().map(LimitUse::most).orElse(OptionalLong.empty());
        double cut = most.isPresent() ? Math.min(found, (double) most.getAsLong()) : found;
        return new Asked.Write(source, kind, step, changed, affected(Math.max(1, cut)));
    }

    private double affected(double otherwise) {
        OptionalDouble seen = source.timing().rowsAffected();
        return seen.isPresent() && seen.getAsDouble() > 0 ? seen.getAsDouble() : otherwise;
    }
}
