package io.mysql2dynamodb.analysis.question;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One row of an answer. Every value is the text that MySQL makes of it, or null, wherever it was read from.
 *
 * @param values the values, in the order of the question's columns
 */
public record AnswerRow(List<String> values) {

    public AnswerRow {
        values = Collections.unmodifiableList(Arrays.asList(values.toArray(String[]::new)));
    }

    /** The value, which must not be NULL. */
    public String text(int column) {
        return optional(column)
                .orElseThrow(() -> new IllegalStateException("column " + column + " of an answer is NULL"));
    }

    /** The value; empty for NULL. */
    public Optional<String> optional(int column) {
        return Optional.ofNullable(values.get(column));
    }

    /** The value as a whole number; 0 for NULL. Fractions are cut. */
    public long number(int column) {
        return optional(column).map(BigDecimal::new).map(BigDecimal::longValue).orElse(0L);
    }

    /** The value as a number; 0 for NULL. */
    public double decimal(int column) {
        return optional(column).map(Double::parseDouble).orElse(0.0);
    }
}
