package io.mysql2dynamodb.modeling.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comparisons by which a statement ranges over a column, as its text has them. */
final class RangeText {

    private RangeText() {}

    /** {@code <}, {@code <=}, {@code >}, {@code >=}, {@code BETWEEN} or {@code LIKE}, in the order of the text. */
    static List<String> operators(String sql, String column) {
        Pattern comparison = Pattern.compile("(?i)(?<![\\w`])(?:`?\\w+`?\\s*\\.\\s*)?`?" + Pattern.quote(column)
                + "`?\\s*(<=|>=|<|>|BETWEEN\\b|LIKE\\b)");
        Matcher matcher = comparison.matcher(sql);
        List<String> operators = new ArrayList<>();
        while (matcher.find()) {
            operators.add(matcher.group(1).toUpperCase(Locale.ROOT));
        }
        return operators;
    }
}
