package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.workload.StatementShape.JoinType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that one SELECT knows: those of its own FROM, and those of the SELECTs around it. Not thread-safe. */
final class Scope {

    private final Scope outer;
    private final JoinType correlation;
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Source.Derived> common = new HashMap<>();
    private final Map<String, Resolution> aliases = new HashMap<>();

    /**
     * @param outer the SELECT around it, or null
     * @param correlation how an equality with a column of the outer SELECT joins the two
     */
    Scope(Scope outer, JoinType correlation) {
        this.outer = outer;
        this.correlation = correlation;
    }

    JoinType correlation() {
        return correlation;
    }

    List<Source> sources() {
        return sources;
    }

    void add(Source source) {
        sources.add(source);
    }

    void addCommon(Source.Derived expression) {
        common.put(expression.name().toLowerCase(Locale.ROOT), expression);
    }

    void addAlias(String name, Resolution meaning) {
        aliases.putIfAbsent(name.toLowerCase(Locale.ROOT), meaning);
    }

    Optional<Source.Derived> common(String name) {
        Source.Derived own = common.get(name.toLowerCase(Locale.ROOT));
        return own != null || outer == null ? Optional.ofNullable(own) : outer.common(name);
    }

    Optional<Resolution> alias(String name) {
        return Optional.ofNullable(aliases.get(name.toLowerCase(Locale.ROOT))).map(meaning -> meaning.in(this));
    }

    /** What a column means. */
    Resolution resolve(Optional<String> qualifier, String column) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Resolution own =
                    qualifier.isPresent() ? scope.qualified(qualifier.get(), column) : scope.unqualified(column);
            if (own.isKnown()) {
                return own.in(scope);
            }
            if (qualifier.isPresent() && scope.source(qualifier.get()).isPresent()) {
                return own;
            }
        }
        return Resolution.unknown(column);
    }

    Optional<Source> source(String name) {
        return sources.stream().filter(source -> source.isCalled(name)).findFirst();
    }

    private Resolution qualified(String qualifier, String column) {
        return source(qualifier)
                .flatMap(source ->
                        source.column(column).or(() -> source.open().map(table -> Resolution.column(table, column))))
                .orElse(Resolution.unknown(column));
    }

    private Resolution unqualified(String column) {
        for (Source source : sources) {
            Optional<Resolution> found = source.column(column);
            if (found.isPresent()) {
                return found.get();
            }
        }
        Optional<Resolution> alias = alias(column);
        if (alias.isPresent()) {
            return alias.get();
        }
        List<Source> open =
                sources.stream().filter(source -> source.open().isPresent()).toList();
        boolean onlyOne = open.size() == 1 && (sources.size() == 1 || outer == null);
        return onlyOne ? Resolution.column(open.get(0).open().orElseThrow(), column) : Resolution.unknown(column);
    }
}
