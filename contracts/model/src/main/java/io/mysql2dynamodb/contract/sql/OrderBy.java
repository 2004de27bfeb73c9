package io.mysql2dynamodb.contract.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The inside of an ORDER BY.
 *
 * @param terms what to sort by, the most significant first; at least one
 */
public record OrderBy(List<Term> terms) {

    /** One expression and its direction. */
    public record Term(SqlFragment expression, boolean descending) {}

    public OrderBy {
        terms = List.copyOf(terms);
    }

    /**
     * Reads {@code expression [ASC|DESC], ...}.
     *
     * @throws UnsafeSqlException when a term is not an admitted expression or names no column: MySQL would read {@code 1}
     *     as the first selected column
     */
    public static OrderBy parse(String text) {
        List<Term> terms = new ArrayList<>();
        for (List<SqlWord> words : splitAtCommas(ExpressionParser.words(text))) {
            terms.add(term(text, words));
        }
        return new OrderBy(terms);
    }

    /** The columns named, in the order written. */
    public List<SqlColumn> columns() {
        return terms.stream()
                .flatMap(term -> term.expression().columns().stream())
                .toList();
    }

    /** The terms as SQL, without the words ORDER BY. */
    public String render(Function<SqlColumn, String> columns) {
        return terms.stream()
                .map(term -> term.expression().render(columns) + (term.descending() ? " DESC" : " ASC"))
                .collect(Collectors.joining(", "));
    }

    static Term term(String text, List<SqlWord> words) {
        SqlWord last = words.isEmpty() ? null : words.get(words.size() - 1);
        boolean named = last != null && last.kind() == SqlWord.Kind.NAME && words.size() > 1;
        boolean descending = named && last.text().equalsIgnoreCase("DESC");
        boolean directed = descending || (named && last.text().equalsIgnoreCase("ASC"));
        List<SqlWord> expression = directed ? words.subList(0, words.size() - 1) : words;
        if (expression.isEmpty()) {
            throw new UnsafeSqlException(
                    text, "an empty sort term", "write column or column DESC, separated by commas");
        }
        SqlFragment fragment = SqlFragment.of(ExpressionParser.parse(text, expression));
        if (fragment.columns().isEmpty()) {
            throw new UnsafeSqlException(text, "a sort term without a column", "name the column to sort by");
        }
        return new Term(fragment, descending);
    }

    static List<List<SqlWord>> splitAtCommas(List<SqlWord> words) {
        List<List<SqlWord>> parts = new ArrayList<>();
        List<SqlWord> current = new ArrayList<>();
        int open = 0;
        for (SqlWord word : words) {
            open += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            if (open == 0 && word.is(",")) {
                parts.add(current);
                current = new ArrayList<>();
            } else {
                current.add(word);
            }
        }
        parts.add(current);
        return parts;
    }
}
