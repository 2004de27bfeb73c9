package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.OrderUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How an answer is sorted, as a part of a phrase. */
final class OrderPhrase {

    private OrderPhrase() {}

    static String of(StatementShape shape) {
        if (shape.order().isEmpty()) {
            return "";
        }
        OrderUse first = shape.order().get(0);
        String column = first.column().column();
        if (shape.order().size() == 1 && isTime(column)) {
            return ", " + (first.descending() ? "newest " : "oldest ") + column + " first";
        }
        List<String> criteria = new ArrayList<>();
        for (OrderUse criterion : shape.order()) {
            // what is calculated with a value alone has no name
            String by = criterion.column().column().equals("?")
                    ? "a calculated value"
                    : criterion.column().column();
            criteria.add(by + (criterion.descending() ? " descending" : ""));
        }
        return ", sorted by " + PatternDescription.listed(criteria);
    }

    /** Whether a column's name says that it holds a time. */
    private static boolean isTime(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        return name.endsWith("_at") || name.endsWith("_on") || name.endsWith("date") || name.endsWith("time");
    }
}
