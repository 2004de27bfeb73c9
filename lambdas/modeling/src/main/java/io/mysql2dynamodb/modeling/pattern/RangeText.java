package io.mysql2dynamodb.modeling.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comparisons by which a statement ranges over a column, as its text has them. */
public final class RangeText {

    private RangeText() {}

    /** {@code <}, {@code <=}, {@code >}, {@code >=}, {@code BETWEEN} or {@code LIKE}, in the order of the text. */
    public static List<String> operators(String sql, String column) {
        Pattern comparison = Pattern.compile("(?i)(?<![\\w`])(?:`?\\w+`?\\s*\\.\\s*)?`?" + Pattern.quote(column)
                + "`?\\s*(<=|>=|<|>|BETWEEN\\b|LIKE\\b)");
        Matcher matcher = comparison.matcher(sql);
        List<String> operators = new ArrayList<>();
        while (matcher.find()) {
            operators.add(matcher.group(1).toUpperCase(Locale.ROOT));
        }
        return operators;
    }

    /** Whether the range has both ends: BETWEEN, or one comparison from below and one from above. */
    public static boolean isClosed(List<String> operators) {
        return operators.equals(List.of("BETWEEN"))
                || (operators.size() == 2 && (isUpwards(operators) || isDownwards(operators)));
    }

    /** Whether the first of two ends that a statement tells is the lower. */
    public static boolean isUpwards(List<String> operators) {
        return operators.get(0).startsWith(">") && operators.get(1).startsWith("<");
    }

    private static boolean isDownwards(List<String> operators) {
        return operators.get(0).startsWith("<") && operators.get(1).startsWith(">");
    }
}
