package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.sql.SelectStatement;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.parity.PatternParity.Difference;
import io.mysql2dynamodb.parity.PatternParity.Verdict;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Asks a pattern that counts rows of both sides, where an item holds their number: MySQL counts, DynamoDB gives the
 * attribute, and where there is no item the number is 0. Used by one thread.
 */
final class CountCheck {

    private final SourceSession session;
    private final ItemAnswers items;
    private final IntConsumer pause;
    private final BoundStatement statement;
    private final ParameterPlan parameters;
    private final AccessPattern pattern;
    private final OperationPlan operation;
    private final String attribute;

    private CountCheck(
            SourceSession session,
            ItemAnswers items,
            IntConsumer pause,
            BoundStatement statement,
            ParameterPlan parameters,
            AccessPattern pattern,
            OperationPlan operation,
            String attribute) {
        this.session = session;
        this.items = items;
        this.pause = pause;
        this.statement = statement;
        this.parameters = parameters;
        this.pattern = pattern;
        this.operation = operation;
        this.attribute = attribute;
    }

    /**
     * Finds the attribute that holds the number.
     *
     * @throws NotComparableException no item that the operation reads holds it
     */
    static CountCheck of(
            ComparedContract compared,
            SourceSession session,
            ItemAnswers items,
            IntConsumer pause,
            SelectStatement counting,
            AccessPattern pattern) {
        Operation operation = pattern.operation().orElseThrow();
        BoundStatement statement = new BoundStatement(counting, compared.schema());
        String counted = statement.tables().values().iterator().next().name();
        ParameterPlan parameters = ParameterPlan.of(statement, pattern.parameters());
        if (operation.type() == Operation.Type.GET_ITEM && statement.tables().size() == 1) {
            TablePlan table = compared.table(operation.table());
            for (EntityPlan entity : table.entities()) {
                for (Attribute attribute : OperationPlan.contract(table, entity).attributes()) {
                    if (counts(attribute, counted, parameters)) {
                        return new CountCheck(
                                session,
                                items,
                                pause,
                                statement,
                                parameters,
                                pattern,
                                OperationPlan.ofItem(compared, operation, entity, parameters),
                                attribute.name());
                    }
                }
            }
        }
        throw new NotComparableException("its SQL counts rows, and no item that its operation reads holds their number;"
                + " compare it by hand");
    }

    /** Whether the attribute is the number of the table's rows that the row's key finds by just these parameters. */
    private static boolean counts(Attribute attribute, String table, ParameterPlan parameters) {
        if (!(attribute.calculation().orElse(null) instanceof Calculation.Aggregate aggregate)
                || aggregate.operation() != Calculation.Aggregate.Operation.COUNT
                || !aggregate.targetTable().equals(table)
                || !aggregate.select().equals("*")) {
            return false;
        }
        SqlFragment condition = SqlFragment.parse(aggregate.condition());
        String name = aggregate.alias().orElse(table);
        Set<String> found = parameters.slots().values().stream()
                .map(slot -> slot.column().column().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> joined = condition.columns().stream()
                .filter(column ->
                        column.qualifier().filter(name::equalsIgnoreCase).isPresent())
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return condition.columnEqualities().size() == condition.conjuncts().size() && joined.equals(found);
    }

    /** The pattern's parity. */
    PatternParity check(String sql) {
        Map<ParameterSet, Numbers> numbers = new LinkedHashMap<>();
        List<String> unusable = new ArrayList<>();
        new ParameterSampler(session).sample(statement, parameters).forEach(set -> ask(set, numbers, unusable));
        for (int reading = 1; reading <= PatternCheck.READINGS_OF_TABLE; reading++) {
            List<ParameterSet> differing = numbers.keySet().stream()
                    .filter(set -> !numbers.get(set).same())
                    .toList();
            if (!differing.isEmpty()) {
                pause.accept(reading);
                differing.forEach(set -> ask(set, numbers, unusable));
            }
        }
        if (numbers.isEmpty()) {
            throw new NotComparableException("there are no parameters to ask it with"
                    + (unusable.isEmpty() ? ": its table is empty" : ": " + String.join("; ", unusable)));
        }
        List<Difference> differences = numbers.entrySet().stream()
                .filter(asked -> !asked.getValue().same())
                .limit(PatternCheck.DIFFERENCES)
                .map(asked -> difference(asked.getKey(), asked.getValue()))
                .toList();
        return new PatternParity(
                pattern.id(),
                pattern.description(),
                differences.isEmpty() ? Verdict.SAME : Verdict.DIFFERENT,
                "",
                sql,
                pattern.operation().orElseThrow().text(),
                false,
                numbers.size(),
                numbers.values().stream().mapToLong(Numbers::mysql).sum(),
                0,
                0,
                List.of("COUNT(*) = " + attribute),
                unusable,
                differences);
    }

    /**
     * What both sides say.
     *
     * @param item whether there is an item
     * @param dynamodb the number that it holds, if it does
     */
    private record Numbers(long mysql, boolean item, Optional<BigDecimal> dynamodb) {

        boolean same() {
            return item
                    ? dynamodb.filter(number -> number.compareTo(BigDecimal.valueOf(mysql)) == 0)
                            .isPresent()
                    : mysql == 0;
        }
    }

    private void ask(ParameterSet set, Map<ParameterSet, Numbers> into, List<String> unusable) {
        try {
            String sql = statement.sql("COUNT(*)", parameters.counts(set));
            long mysql = session.count(SourceQuery.of(sql, parameters.values(set)));
            List<Map<String, AttributeValue>> found = operation.answer(set, items, 2);
            Optional<BigDecimal> dynamodb = found.stream()
                    .flatMap(item -> Optional.ofNullable(item.get(attribute)).stream())
                    .flatMap(value -> Optional.ofNullable(value.n()).stream())
                    .map(BigDecimal::new)
                    .findFirst();
            into.put(set, new Numbers(mysql, !found.isEmpty(), dynamodb));
        } catch (UnusableParametersException e) {
            unusable.add("parameters " + set.texts() + ": " + e.getMessage());
            into.remove(set);
        }
    }

    private Difference difference(ParameterSet set, Numbers numbers) {
        String number = numbers.dynamodb().map(BigDecimal::toPlainString).orElse("not there");
        String held = numbers.item()
                ? attribute + " is " + number
                : "there is no item, which stands for 0 unless its row is quarantined";
        return new Difference(
                set.texts(),
                List.of("MySQL counts " + numbers.mysql() + ", " + held),
                List.of(Long.toString(numbers.mysql())),
                List.of(number));
    }
}
