package io.mysql2dynamodb.contract.names;

import io.mysql2dynamodb.contract.sql.ColumnEquality;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A join's condition with its columns resolved. */
public final class JoinCondition {

    /** {@code joined row's column = source row's column}. */
    public record Pair(ResolvedColumn joined, ResolvedColumn source) {}

    private final SqlFragment fragment;
    private final List<Pair> pairs;
    private final Optional<Scope> scope;

    private JoinCondition(SqlFragment fragment, List<Pair> pairs, Optional<Scope> scope) {
        this.fragment = fragment;
        this.pairs = pairs;
        this.scope = scope;
    }

    static JoinCondition ofPairs(SqlFragment fragment, List<Pair> pairs) {
        return new JoinCondition(fragment, List.copyOf(pairs), Optional.empty());
    }

    static JoinCondition ofScope(SqlFragment fragment, Scope scope) {
        scope.columns(fragment);
        List<Pair> pairs = fragment.columnEqualities().stream()
                .flatMap(equality -> pair(equality, scope).stream())
                .toList();
        return new JoinCondition(fragment, pairs, Optional.of(scope));
    }

    /** The condition as it was written, which tells whether two joins are the same. */
    SqlFragment fragment() {
        return fragment;
    }

    /** The required equalities between a column of the joined row and one of the source row. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** Whether the condition is nothing but {@link #pairs()}. */
    public boolean onlyPairs() {
        return pairs.size() == fragment.conjuncts().size();
    }

    /** The columns named, of both rows. */
    public List<ResolvedColumn> columns() {
        return scope.map(names -> names.columns(fragment)).orElseGet(() -> pairs.stream()
                .flatMap(pair -> Stream.of(pair.joined(), pair.source()))
                .toList());
    }

    /**
     * The condition as SQL.
     *
     * @param aliases the alias of each row in the statement
     */
    public String render(Function<NamedTable, String> aliases) {
        return scope.map(names -> names.render(fragment, aliases)).orElseGet(() -> pairs.stream()
                .map(pair -> Scope.quoted(pair.joined(), aliases) + " = " + Scope.quoted(pair.source(), aliases))
                .collect(Collectors.joining(" AND ", "(", ")")));
    }

    private static Optional<Pair> pair(ColumnEquality equality, Scope scope) {
        ResolvedColumn left = scope.resolve(equality.left());
        ResolvedColumn right = scope.resolve(equality.right());
        if (left.table().role() == right.table().role()) {
            return Optional.empty();
        }
        boolean leftJoined = left.table().role() == NamedTable.Role.JOINED;
        return Optional.of(leftJoined ? new Pair(left, right) : new Pair(right, left));
    }
}
