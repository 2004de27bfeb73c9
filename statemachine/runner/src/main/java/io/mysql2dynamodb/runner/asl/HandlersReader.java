package io.mysql2dynamodb.runner.asl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads Retry and Catch. */
final class HandlersReader {

    private static final double MAX_DELAY = 31_622_400;

    private HandlersReader() {}

    static Handlers read(Fields fields) {
        List<Retrier> retriers = new ArrayList<>();
        List<Fields> entries = fields.objects("Retry");
        for (Fields entry : entries) {
            retriers.add(retrier(entry));
        }
        List<Catcher> catchers = new ArrayList<>();
        List<Fields> catches = fields.objects("Catch");
        for (Fields entry : catches) {
            catchers.add(catcher(entry));
        }
        allAloneAndLast(retriers.stream().map(Retrier::errors).toList(), entries);
        allAloneAndLast(catchers.stream().map(Catcher::errors).toList(), catches);
        return new Handlers(retriers, catchers);
    }

    private static Retrier retrier(Fields fields) {
        fields.allow(Set.of(
                "Comment",
                "ErrorEquals",
                "IntervalSeconds",
                "BackoffRate",
                "MaxAttempts",
                "MaxDelaySeconds",
                "JitterStrategy"));
        Optional<String> jitter = fields.text("JitterStrategy");
        jitter.filter(strategy -> !Set.of("FULL", "NONE").contains(strategy)).ifPresent(strategy -> fields.problems()
                .add(
                        Pointers.below(fields.pointer(), "JitterStrategy"),
                        "the jitter strategy '" + strategy + "' does not exist.",
                        "Use FULL or NONE."));
        return new Retrier(
                fields.texts("ErrorEquals"),
                seconds(fields.literal("IntervalSeconds", 1, 99_999_999)).orElse(Duration.ofSeconds(1)),
                fields.literal("BackoffRate", 1, 1_000).orElse(2.0),
                fields.literal("MaxAttempts", 0, 99_999_999).orElse(3.0).intValue(),
                seconds(fields.literal("MaxDelaySeconds", 1, MAX_DELAY)),
                jitter.orElse("NONE").equals("FULL"),
                fields.pointer());
    }

    private static Optional<Duration> seconds(Optional<Double> value) {
        return value.map(number -> Duration.ofSeconds(number.longValue()));
    }

    private static Catcher catcher(Fields fields) {
        fields.allow(Set.of("Comment", "ErrorEquals", "Next", "Output", "Assign"));
        return new Catcher(
                fields.texts("ErrorEquals"),
                fields.requiredText("Next"),
                StateReader.shaping(fields, ExpressionScope.ERROR),
                fields.pointer());
    }

    /** States.ALL stands alone in its entry, and its entry is the last. */
    private static void allAloneAndLast(List<List<String>> errors, List<Fields> entries) {
        for (int i = 0; i < errors.size(); i++) {
            boolean misplaced = errors.get(i).size() > 1 || i < errors.size() - 1;
            if (errors.get(i).contains("States.ALL") && misplaced) {
                entries.get(i)
                        .problems()
                        .add(
                                Pointers.below(entries.get(i).pointer(), "ErrorEquals"),
                                "States.ALL must stand alone, in the last entry.",
                                "Move it into a last entry of its own.");
            }
        }
    }
}
