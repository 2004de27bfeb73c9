package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.sql.SelectStatement;
import io.mysql2dynamodb.contract.sql.SelectStatement.Reached;
import io.mysql2dynamodb.contract.sql.UnsafeSqlException;
import io.mysql2dynamodb.parity.PatternParity.Difference;
import io.mysql2dynamodb.parity.PatternParity.Verdict;
import io.mysql2dynamodb.parity.SourceAnswer.Entry;
import io.mysql2dynamodb.source.SourceQueryException;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.source.UnsupportedColumnTypeException;
import io.mysql2dynamodb.source.UnusableKeyException;
import io.mysql2dynamodb.target.TargetRejectedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Asks one access pattern of both sides and compares. A difference counts only if it persists while both sides are read
 * again: an index lags behind its table, and on a live source the rows move. Used by one thread.
 */
public final class PatternCheck {

    /** How often answers of an index that differ are read again. */
    private static final int READINGS_OF_INDEX = 5;

    /** The same where a table itself answered, which lags behind nothing: its rows may have moved between both readings. */
    static final int READINGS_OF_TABLE = 2;

    /** What is not compared because the application does it begins so. */
    public static final String LEFT = "left to the application: ";

    /** A line of what is left to the application begins so where it does nothing but sort, and cut what it has sorted. */
    public static final String SORTING = "the application sorts ";

    static final int DIFFERENCES = 5;
    private static final int DETAILS = 10;
    private static final int SAMPLES = 10;

    private final ComparedContract compared;
    private final SourceSession session;
    private final ItemAnswers items;
    private final IntConsumer pause;

    /**
     * @param compared the contract
     * @param session a session of the source
     * @param items the answers of the target
     * @param pause waits before an answer is read again, for the first time by 1, and so on
     */
    public PatternCheck(ComparedContract compared, SourceSession session, ItemAnswers items, IntConsumer pause) {
        this.compared = compared;
        this.session = session;
        this.items = items;
        this.pause = pause;
    }

    /**
     * The pattern's parity; never fails for a reason that lies in the pattern. Where the contract leaves something to the
     * application, an answer that differs must hold at least all rows that the application takes; where it only sorts, those
     * and no others.
     */
    public PatternParity check(AccessPattern pattern) {
        boolean completable = !pattern.leftToApplication().isEmpty();
        // what the application completes is expected to differ, so that nothing is waited for
        PatternParity alone = check(pattern, Completion.BY_OPERATION, !completable);
        boolean completed = alone.verdict() == Verdict.DIFFERENT && completable;
        boolean sorts = pattern.leftToApplication().stream().allMatch(line -> line.startsWith(SORTING));
        return completed
                ? check(pattern, sorts ? Completion.SORTED_BY_APPLICATION : Completion.BY_APPLICATION, true)
                : alone;
    }

    private PatternParity check(AccessPattern pattern, Completion completion, boolean again) {
        try {
            return compared(pattern, completion, again);
        } catch (NotComparableException e) {
            return notCompared(pattern, e.getMessage());
        } catch (UnsafeSqlException e) {
            return notCompared(pattern, "its SQL is not run: " + e.what() + "; " + e.remedy());
        } catch (SourceQueryException | UnsupportedColumnTypeException | UnusableKeyException e) {
            return notCompared(pattern, "its SQL cannot be run: " + e.getMessage());
        } catch (TargetRejectedException e) {
            return notCompared(pattern, "its operation cannot be run: " + e.getMessage());
        }
    }

    private PatternParity compared(AccessPattern pattern, Completion completion, boolean again) {
        String sql =
                pattern.sourceSql().orElseThrow(() -> new NotComparableException("the contract gives no SQL for it"));
        Operation operation = pattern.operation()
                .orElseThrow(() -> new NotComparableException("the contract gives no operation for it"));
        Optional<SelectStatement> counting = SelectStatement.parseCount(sql);
        if (counting.isPresent()) {
            return CountCheck.of(compared, session, items, pause, counting.get(), pattern)
                    .check(sql);
        }
        BoundStatement statement = new BoundStatement(SelectStatement.parse(sql), compared.schema());
        ParameterPlan parameters = ParameterPlan.of(statement, pattern.parameters());
        OperationPlan asked = OperationPlan.of(compared, operation, statement, parameters);
        AnswerPlan plan =
                new AnswerPlanner(statement, asked.index(), compared.contract().policies()).plan(asked.entities());
        boolean joined = plan.roots().stream().anyMatch(root -> !root.children().isEmpty());
        boolean distinct =
                statement.statement().distinct() && statement.tables().size() > 1;
        if ((joined || distinct) && statement.statement().limit().isPresent()) {
            throw new NotComparableException("its LIMIT counts rows of a join, which are no items");
        }
        Asking asking = new Asking(
                asked,
                new SourceAnswers(session, statement, parameters, plan, completion),
                new AnswerComparison(plan, asked.table().contract().keyNames(), completion),
                completion,
                statement.statement().reached().map(Reached::leftOut).orElse(Set.of()));
        asking.all(new ParameterSampler(session).sample(statement, parameters), again);
        return asking.parity(pattern, sql, plan);
    }

    private static PatternParity notCompared(AccessPattern pattern, String reason) {
        return new PatternParity(
                pattern.id(),
                pattern.description(),
                Verdict.NOT_COMPARED,
                reason,
                pattern.sourceSql().orElse(""),
                pattern.operation().map(Operation::text).orElse(""),
                false,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of());
    }

    /** The questions of one pattern and what came of them. */
    private final class Asking {
        private final OperationPlan operation;
        private final SourceAnswers source;
        private final AnswerComparison comparison;
        private final Completion completion;
        private final Set<String> leftOut;
        private final List<String> unusable = new ArrayList<>();
        private final Map<ParameterSet, Outcome> outcomes = new LinkedHashMap<>();

        Asking(
                OperationPlan operation,
                SourceAnswers source,
                AnswerComparison comparison,
                Completion completion,
                Set<String> leftOut) {
            this.operation = operation;
            this.source = source;
            this.comparison = comparison;
            this.completion = completion;
            this.leftOut = leftOut;
        }

        private record Outcome(
                SourceAnswer mysql, List<Map<String, AttributeValue>> dynamodb, List<String> differences) {}

        /** Asks with all parameters, and with those whose answers differ again if these may come to be alike. */
        void all(List<ParameterSet> sets, boolean again) {
            sets.forEach(this::ask);
            int readings = !again ? 0 : operation.index().isPresent() ? READINGS_OF_INDEX : READINGS_OF_TABLE;
            for (int reading = 1; reading <= readings; reading++) {
                List<ParameterSet> differing = outcomes.entrySet().stream()
                        .filter(outcome -> !outcome.getValue().differences().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
                if (differing.isEmpty()) {
                    return;
                }
                pause.accept(reading);
                differing.forEach(this::ask);
            }
        }

        private void ask(ParameterSet set) {
            try {
                SourceAnswer mysql = source.answer(set);
                List<Map<String, AttributeValue>> dynamodb = operation.answer(set, items, 2 * SourceAnswers.MOST_ROWS);
                outcomes.put(set, new Outcome(mysql, dynamodb, comparison.differences(mysql, dynamodb)));
            } catch (UnusableParametersException e) {
                unusable.add("parameters " + set.texts() + ": " + e.getMessage());
                outcomes.remove(set);
            }
        }

        PatternParity parity(AccessPattern pattern, String sql, AnswerPlan plan) {
            if (outcomes.isEmpty()) {
                throw new NotComparableException("there are no parameters to ask it with"
                        + (unusable.isEmpty() ? ": its table is empty" : ": " + String.join("; ", unusable)));
            }
            List<Difference> differences = outcomes.entrySet().stream()
                    .filter(outcome -> !outcome.getValue().differences().isEmpty())
                    .limit(DIFFERENCES)
                    .map(outcome -> difference(outcome.getKey(), outcome.getValue()))
                    .toList();
            List<String> notCompared = new ArrayList<>(plan.notCompared());
            notCompared.addAll(unusable);
            leftOut.forEach(column -> notCompared.add("what its SQL leaves out by " + column
                    + ", which it calculates on the way: the rows are compared with these"));
            boolean whole = completion == Completion.BY_OPERATION;
            if (!whole) {
                pattern.leftToApplication().forEach(one -> notCompared.add(LEFT + one));
            }
            return new PatternParity(
                    pattern.id(),
                    pattern.description(),
                    differences.isEmpty() ? Verdict.SAME : Verdict.DIFFERENT,
                    "",
                    sql,
                    pattern.operation().orElseThrow().text(),
                    plan.ordered() && whole,
                    outcomes.size(),
                    sum(outcome -> outcome.mysql().entries().size()),
                    sum(outcome -> outcome.mysql().quarantined()),
                    sum(outcome -> outcome.mysql().excluded()),
                    plan.compared(),
                    notCompared,
                    differences);
        }

        private long sum(ToLongFunction<Outcome> count) {
            return outcomes.values().stream().mapToLong(count).sum();
        }

        private Difference difference(ParameterSet set, Outcome outcome) {
            List<String> details = outcome.differences().stream().limit(DETAILS).collect(Collectors.toList());
            if (outcome.differences().size() > DETAILS) {
                details.add("and " + (outcome.differences().size() - DETAILS) + " more");
            }
            return new Difference(
                    set.texts(),
                    details,
                    outcome.mysql().entries().stream()
                            .limit(SAMPLES)
                            .map(Asking::text)
                            .toList(),
                    outcome.dynamodb().stream()
                            .limit(SAMPLES)
                            .map(AnswerText::of)
                            .toList());
        }

        private static String text(Entry entry) {
            Map<String, AttributeValue> attributes =
                    new HashMap<>(entry.item().orElseThrow().key().attributes());
            entry.values().forEach((name, value) -> value.ifPresent(there -> attributes.put(name, there)));
            return AnswerText.of(attributes);
        }
    }
}
