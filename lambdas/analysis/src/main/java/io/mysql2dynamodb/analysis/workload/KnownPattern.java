package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.statement.Seen;
import io.mysql2dynamodb.analysis.statement.SeenFigures;
import io.mysql2dynamodb.analysis.statement.StatementReading.Access;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.Change;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One access pattern that was seen or stated. Equal only to itself: a book has one for each fingerprint. */
final class KnownPattern {

    private final String fingerprint;
    private final String digestFingerprint;
    private final String sql;
    private final StatementShape shape;
    private final SortedMap<String, Boolean> touched;
    private final List<String> changed;
    private final Set<String> fires;
    private final SeenFigures figures = new SeenFigures();

    /** @param fires normalised statements that triggers and functions may log after it, as if the client had sent them */
    KnownPattern(Access access, Set<String> fires) {
        this.fingerprint = access.fingerprint();
        this.digestFingerprint = access.digestFingerprint();
        this.sql = access.sql().substring(0, Math.min(access.sql().length(), SourcePattern.SQL_SHOWN));
        this.shape = access.shape();
        this.touched = touched(access.shape());
        this.changed = touched.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
        this.fires = fires;
    }

    String fingerprint() {
        return fingerprint;
    }

    /** The normalised statement, cut as it is shown. */
    String sql() {
        return sql;
    }

    /** The fingerprint of MySQL's digest of it, which may be that of several patterns. */
    String digestFingerprint() {
        return digestFingerprint;
    }

    /** Its shape, with the figures of all executions that were seen. */
    StatementShape shape() {
        return figures.in(shape);
    }

    /** Its tables, and whether it changes each. */
    SortedMap<String, Boolean> touched() {
        return touched;
    }

    /** The tables that it changes. */
    List<String> changed() {
        return changed;
    }

    boolean changes() {
        return !changed.isEmpty();
    }

    Set<String> fires() {
        return fires;
    }

    /** Takes in the figures of another execution: a smaller or larger limit, a longer list. */
    void saw(Seen execution) {
        figures.add(execution);
    }

    private static SortedMap<String, Boolean> touched(StatementShape shape) {
        SortedMap<String, Boolean> tables = new TreeMap<>();
        for (TableUse use : shape.tables()) {
            tables.merge(use.table(), use.change() != Change.READ, Boolean::logicalOr);
        }
        return tables;
    }
}
