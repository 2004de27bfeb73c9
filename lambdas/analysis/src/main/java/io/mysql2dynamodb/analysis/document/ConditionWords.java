package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.workload.StatementShape.ConditionUse;
import java.util.List;

/** What a statement demands of columns, in plain words. */
record ConditionWords(ColumnNames names) {

    List<Inline> of(List<ConditionUse> conditions) {
        return conditions.stream()
                .map(condition -> names.of(condition.column()).then(" " + demand(condition)))
                .toList();
    }

    private static String demand(ConditionUse condition) {
        return switch (condition.operator()) {
            case EQUALS -> "= a value";
            case IN -> condition.values() > 0 ? "in up to " + Figures.count(condition.values(), "value") : "in a list";
            case RANGE -> "in a range";
            case PREFIX -> "begins with a text";
            case CONTAINS -> "contains a text";
            case FULLTEXT -> "matches words";
            case NOT_EQUALS -> "is not a value";
            case NOT_IN -> "is none of a list";
            case IS_NULL -> "is NULL";
            case IS_NOT_NULL -> "is not NULL";
            case COMPUTED -> "computed on";
        };
    }
}
