package io.mysql2dynamodb.contract.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One SQL expression or condition of a contract, known to be free of side effects and deterministic. Immutable; equal
 * when it means the same, whatever its spacing and quoting.
 */
public final class SqlFragment {

    private final SqlNode node;

    private SqlFragment(SqlNode node) {
        this.node = node;
    }

    /**
     * Reads a fragment.
     *
     * @throws UnsafeSqlException when it is not one expression made of admitted constructs, saying what is wrong and what
     *     to write instead
     */
    public static SqlFragment parse(String fragment) {
        return of(ExpressionParser.parse(fragment, ExpressionParser.words(fragment)));
    }

    static SqlFragment of(SqlNode node) {
        return new SqlFragment(node);
    }

    /**
     * {@code CASE WHEN when THEN then ... ELSE otherwise END}.
     *
     * @param whens the conditions, at least one
     * @param thens the values, one for each condition
     */
    public static SqlFragment choice(
            List<SqlFragment> whens, List<SqlFragment> thens, Optional<SqlFragment> otherwise) {
        List<SqlNode.Case.Branch> branches = new ArrayList<>();
        for (int i = 0; i < whens.size(); i++) {
            branches.add(new SqlNode.Case.Branch(whens.get(i).node, thens.get(i).node));
        }
        return of(new SqlNode.Case(Optional.empty(), branches, otherwise.map(fragment -> fragment.node)));
    }

    /** All of the conditions; empty where there is none. */
    static Optional<SqlFragment> all(List<SqlFragment> conditions) {
        if (conditions.size() < 2) {
            return conditions.stream().findFirst();
        }
        return Optional.of(of(new SqlNode.Logic(
                "AND", conditions.stream().map(condition -> condition.node).toList())));
    }

    /** The parameters in it, by their numbers. */
    Set<Integer> marks() {
        Set<Integer> marks = new TreeSet<>();
        SqlNodes.marks(node, marks);
        return marks;
    }

    /** The columns named, in the order written, repeated ones too. */
    public List<SqlColumn> columns() {
        return SqlNodes.columns(node);
    }

    /** The columns that the fragment is, or calculates with by arithmetic alone. */
    public List<SqlColumn> operands() {
        return SqlNodes.operands(node);
    }

    /**
     * The fragment as SQL for {@code sql_mode 'ALLOW_INVALID_DATES'}, in brackets where it needs them.
     *
     * @param columns writes each column, usually by {@link SqlQuoting#column}; its result is not checked
     */
    public String render(Function<SqlColumn, String> columns) {
        return new SqlRenderer(columns).render(node);
    }

    /** The column, when the fragment is nothing but a column. */
    public Optional<SqlColumn> asColumn() {
        return node instanceof SqlNode.Column column ? Optional.of(column.column()) : Optional.empty();
    }

    /** The two columns, when the fragment is {@code column = column}. */
    public Optional<ColumnEquality> asColumnEquality() {
        if (node instanceof SqlNode.Comparison comparison
                && comparison.operator().equals("=")
                && comparison.left() instanceof SqlNode.Column left
                && comparison.right() instanceof SqlNode.Column right) {
            return Optional.of(new ColumnEquality(left.column(), right.column()));
        }
        return Optional.empty();
    }

    /** The conditions that are all required: the operands of top-level ANDs, nested ones too, or the fragment alone. */
    public List<SqlFragment> conjuncts() {
        if (node instanceof SqlNode.Logic logic && logic.operator().equals("AND")) {
            return logic.operands().stream()
                    .flatMap(operand -> of(operand).conjuncts().stream())
                    .toList();
        }
        return List.of(this);
    }

    /** Those of {@link #conjuncts()} that have the form {@code column = column}. */
    public List<ColumnEquality> columnEqualities() {
        return conjuncts().stream()
                .flatMap(conjunct -> conjunct.asColumnEquality().stream())
                .toList();
    }

    /** Whether the fragment is a condition by its form, such as a comparison, rather than a value. */
    public boolean isCondition() {
        return node.condition();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SqlFragment fragment && node.equals(fragment.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    /** Readable SQL, with columns as they were named. */
    @Override
    public String toString() {
        return render(SqlColumn::toString);
    }
}
