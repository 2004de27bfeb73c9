package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.statement.StatementReading;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What every way of counting of one analysis shares. Not thread-safe. */
final class Counting {

    private static final int MOST_REMEMBERED = 1_000;

    private final StatementPort statements;
    private final InnerStatements inner;
    private final PatternBook book;
    private final Tallies tallies;
    private final Map<String, Set<String>> firedByOthers = new HashMap<>();

    Counting(StatementPort statements, InnerStatements inner, PatternBook book, Tallies tallies) {
        this.statements = statements;
        this.inner = inner;
        this.book = book;
        this.tallies = tallies;
    }

    StatementReading reading(String text, Optional<String> database) {
        return statements.reading(text, database);
    }

    /** What a statement that is no access may set off; looked up again and again in a log, so that some are remembered. */
    Set<String> firedBy(String sql) {
        Set<String> fired = firedByOthers.get(sql);
        if (fired == null) {
            fired = inner.firedBy(sql);
            if (firedByOthers.size() < MOST_REMEMBERED) {
                firedByOthers.put(sql, fired);
            }
        }
        return fired;
    }

    PatternBook book() {
        return book;
    }

    Tallies tallies() {
        return tallies;
    }
}
