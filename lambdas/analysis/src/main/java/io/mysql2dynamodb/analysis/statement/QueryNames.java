package io.mysql2dynamodb.analysis.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;

/** The way back from the parser's names, which are indexes of tokens, to those of the statement. Not thread-safe. */
final class QueryNames {

    private static final Pattern NEUTRAL = Pattern.compile("\\b([nf])(\\d+)\\b");
    private static final Pattern LIST = Pattern.compile("\\(?:l\\d+\\)?");

    private final Tokens tokens;
    private Map<Integer, Integer> lists;

    QueryNames(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The index of the token that a name stands for. */
    static int index(String neutral) {
        return Integer.parseInt(neutral.substring(1));
    }

    /** The name; a quoted alias has none that is kept. */
    String name(String neutral) {
        int index = index(neutral);
        return switch (tokens.kind(index)) {
            case Tokens.NAME -> tokens.name(index);
            case Tokens.KEYWORD -> tokens.upper(index);
            default -> "?";
        };
    }

    String function(String neutral) {
        return tokens.upper(index(neutral));
    }

    Optional<String> qualifier(Column column) {
        return Optional.ofNullable(column.getTable()).map(Table::getName).map(this::name);
    }

    Optional<String> database(Table table) {
        return Optional.ofNullable(table.getSchemaName()).map(this::name);
    }

    /** The number of the list that a token is, from 0. */
    int list(int index) {
        if (lists == null) {
            lists = new HashMap<>();
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.kind(i) == Tokens.LIST && tokens.count(i) >= 0) {
                    lists.put(i, lists.size());
                }
            }
        }
        return lists.getOrDefault(index, -1);
    }

    /** The text of something that the parser wrote, with the statement's names. */
    String text(Object node) {
        Matcher matcher = NEUTRAL.matcher(LIST.matcher(node.toString())
                .replaceAll("(...)")
                .replace("'p'", "?")
                .replace("'x'", "?"));
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1).equals("f") ? function(matcher.group()) : name(matcher.group());
            matcher.appendReplacement(text, Matcher.quoteReplacement(name));
        }
        return matcher.appendTail(text).toString();
    }
}
