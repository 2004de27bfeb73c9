package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.modeling.pattern.Step;
import java.util.OptionalDouble;

/**
 * A step that a pattern needs from the items of a table.
 *
 * @param pattern the pattern's id
 * @param purpose what it is for, for people
 * @param step the step
 * @param count how often it is done for one request, on average
 * @param rate requests a second, if known
 * @param peak the same in the busiest window
 * @param mayScan whether the whole table may be read for it
 */
public record Demand(
        String pattern,
        String purpose,
        Step step,
        double count,
        OptionalDouble rate,
        OptionalDouble peak,
        boolean mayScan) {}
