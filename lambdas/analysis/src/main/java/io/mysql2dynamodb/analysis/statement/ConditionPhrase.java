package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.ConditionUse;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a statement demands, as a part of a phrase. */
final class ConditionPhrase {

    private final Optional<TableUse> subject;
    private final Set<String> equal = new LinkedHashSet<>();
    private final Set<String> either = new LinkedHashSet<>();
    private final Set<String> ranges = new LinkedHashSet<>();
    private final Set<String> beginnings = new LinkedHashSet<>();
    private final Set<String> searched = new LinkedHashSet<>();
    private final Set<String> filters = new LinkedHashSet<>();

    private ConditionPhrase(Optional<TableUse> subject) {
        this.subject = subject;
    }

    static String of(StatementShape shape, Optional<TableUse> subject) {
        ConditionPhrase phrase = new ConditionPhrase(subject);
        shape.conditions().forEach(phrase::take);
        return phrase.text();
    }

    private void take(ConditionUse condition) {
        boolean own = subject.filter(
                        table -> table.table().equals(condition.column().table()))
                .isPresent();
        String column = own
                ? condition.column().column()
                : condition.column().table() + "." + condition.column().column();
        switch (condition.operator()) {
            case EQUALS, IN -> (condition.alternative() ? either : equal).add(column);
            case RANGE -> ranges.add(column);
            case PREFIX -> beginnings.add(column);
            case CONTAINS, FULLTEXT -> searched.add(column);
            case NOT_EQUALS, NOT_IN, IS_NULL, IS_NOT_NULL, COMPUTED -> filters.add(column);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        if (!equal.isEmpty()) {
            text.append(" by ").append(listed(equal));
        }
        if (!either.isEmpty()) {
            text.append(equal.isEmpty() ? " by " : ", and by ").append(String.join(" or ", either));
        }
        if (!ranges.isEmpty()) {
            text.append(", in a range of ").append(listed(ranges));
        }
        if (!beginnings.isEmpty()) {
            text.append(", by the beginning of ").append(listed(beginnings));
        }
        if (!searched.isEmpty()) {
            text.append(", by a search in ").append(listed(searched));
        }
        filters.removeAll(equal);
        if (!filters.isEmpty()) {
            text.append(", filtered by ").append(listed(filters));
        }
        return text.toString();
    }

    private static String listed(Set<String> words) {
        return PatternDescription.listed(List.copyOf(words));
    }
}
