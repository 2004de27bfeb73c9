package io.mysql2dynamodb.projection.property;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fragments of a contract as MySQL takes them: every column behind the alias of the row that is meant. */
final class NaiveSql {

    /**
     * A row that can be named.
     *
     * @param name as the contract names it
     * @param alias as the statement names it
     */
    record Row(String name, String alias, GeneratedTable table) {

        static Row source(GeneratedTable table) {
            return new Row(table.name(), table.name(), table);
        }

        /** A joined row; one that goes by the source's name gets another alias. */
        static Row joined(String name, GeneratedTable table, GeneratedTable source) {
            return new Row(name, name.equals(source.name()) ? name + "_joined" : name, table);
        }

        private boolean has(String column) {
            return table.find(column).isPresent();
        }

        /** The row as a FROM has it. */
        String from() {
            return table.name() + " AS " + alias;
        }
    }

    /** A quoted text, or a name with or without a qualifier that is no function. */
    private static final Pattern WORD =
            Pattern.compile("'(?:[^']|'')*'|(?:([A-Za-z]\\w*)\\.)?([A-Za-z]\\w*)(?!\\w|\\()");

    private NaiveSql() {}

    /** The fragment, each name taken for the first row in scope that fits. */
    static String qualified(String fragment, List<Row> scope) {
        return WORD.matcher(fragment).replaceAll(word -> Matcher.quoteReplacement(replacement(word, scope)));
    }

    private static String replacement(MatchResult word, List<Row> scope) {
        String column = word.group(2);
        if (column == null) {
            return word.group();
        }
        String qualifier = word.group(1);
        return scope.stream()
                .filter(row -> qualifier == null ? row.has(column) : row.name().equals(qualifier))
                .findFirst()
                .map(row -> row.alias() + "." + column)
                .orElse(word.group());
    }

    /** A join's condition: the source is meant first; a table joined to itself without alias is read by position. */
    static String condition(String fragment, Row source, Row joined) {
        if (!source.name().equals(joined.name())) {
            return "(" + qualified(fragment, List.of(source, joined)) + ")";
        }
        Matcher equality = Pattern.compile("\\w+\\.(\\w+) = \\w+\\.(\\w+)").matcher(fragment);
        return equality.replaceAll(joined.alias() + ".$1 = " + source.alias() + ".$2");
    }
}
