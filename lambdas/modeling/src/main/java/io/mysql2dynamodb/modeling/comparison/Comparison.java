package io.mysql2dynamodb.modeling.comparison;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.candidate.AccessPath;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.IndexChoice;
import io.mysql2dynamodb.modeling.cost.Cost;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.design.DesignBuilder;
import io.mysql2dynamodb.modeling.design.PatternDesign;
import io.mysql2dynamodb.modeling.design.PlannedRead;
import io.mysql2dynamodb.modeling.design.PlannedWrite;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.search.Evaluation;
import io.mysql2dynamodb.modeling.search.GivenDesign;
import io.mysql2dynamodb.modeling.search.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A design beside a given contract, pattern by pattern, by the same units and prices.
 *
 * @param patterns one line for each pattern that the design answers
 * @param design the whole design
 * @param given the whole contract
 * @param remarks what of the contract was judged otherwise than it says, for people
 */
public record Comparison(List<Line> patterns, Sum design, Sum given, List<String> remarks) {

    public Comparison {
        patterns = List.copyOf(patterns);
        remarks = List.copyOf(remarks);
    }

    /**
     * One pattern.
     *
     * @param id its id
     * @param description what it is for
     * @param design what the design does
     * @param given what the contract does; empty where it cannot answer it at all
     */
    public record Line(String id, String description, Operations design, Optional<Operations> given) {}

    /**
     * What a pattern does.
     *
     * @param text its requests, in short
     * @param units read and write units for one request
     * @param dollars dollars a month; 0 while its rate is unknown
     */
    public record Operations(String text, double units, double dollars) {}

    /**
     * A whole design.
     *
     * @param tables DynamoDB tables
     * @param indexes their indexes
     * @param answered patterns that it answers
     * @param cost what it costs a month
     */
    public record Sum(long tables, long indexes, long answered, Cost cost) {}

    /** Judges a contract beside a design. */
    public static Comparison of(Modeling modeling, Design design, MigrationContract contract) {
        GivenContract given = GivenContract.of(contract, modeling.facts());
        List<Asked> possible = new ArrayList<>();
        for (PatternDesign pattern : design.patterns()) {
            boolean there = pattern.asked().source().shape().tables().stream()
                    .allMatch(use -> given.assignment().arrangements().containsKey(use.table()));
            if (there) {
                possible.add(pattern.asked());
            }
        }
        Map<String, List<Arrangement>> only = new TreeMap<>();
        given.assignment().arrangements().forEach((table, arrangement) -> only.put(table, List.of(arrangement)));
        Model model = modeling.model(possible, only);
        Evaluation evaluation = GivenDesign.evaluate(model, given.assignment(), given.indexes());
        Design judged = new DesignBuilder(model, evaluation).build();
        List<Line> lines = new ArrayList<>();
        for (PatternDesign pattern : design.patterns()) {
            lines.add(new Line(
                    pattern.id(),
                    pattern.asked().source().description(),
                    operations(pattern, (table, choice) -> named(choice)),
                    judged.pattern(pattern.id())
                            .filter(one -> !evaluation.unanswered().containsKey(one.id()))
                            .map(one -> operations(one, (table, choice) -> given.names()
                                    .getOrDefault(table, Map.of())
                                    .getOrDefault(choice, choice.toString())))));
        }
        return new Comparison(
                lines,
                new Sum(
                        design.tables().size(),
                        design.indexes(),
                        design.patterns().size(),
                        design.cost()),
                new Sum(
                        contract.tables().size(),
                        contract.tables().stream()
                                .mapToLong(table -> table.indexes().size())
                                .sum(),
                        lines.stream().filter(line -> line.given().isPresent()).count(),
                        evaluation.cost()),
                given.remarks());
    }

    private static String named(IndexChoice choice) {
        return choice.keys().partition().isEmpty()
                ? "an index of all rows in the order of "
                        + String.join(", ", choice.keys().sort())
                : "an index by " + choice.keys();
    }

    private static Operations operations(PatternDesign pattern, BiFunction<String, IndexChoice, String> names) {
        List<String> texts = new ArrayList<>();
        for (PlannedRead read : pattern.reads()) {
            String times = read.demand().count() == 1
                    ? ""
                    : String.format(Locale.ROOT, " (%.1f times)", read.demand().count());
            texts.add(read.path()
                            .map(path -> text(path, read.demand().step().table(), names))
                            .orElse("one Query of the whole partition of "
                                    + read.demand().step().table())
                    + times);
        }
        pattern.writes().stream().map(PlannedWrite::table).distinct().forEach(table -> texts.add("writes " + table));
        return new Operations(
                texts.stream().collect(Collectors.joining("; ")),
                pattern.readUnits() + pattern.writeUnits(),
                pattern.cost().requests());
    }

    private static String text(AccessPath path, String table, BiFunction<String, IndexChoice, String> names) {
        return path.type().apiName() + " " + table
                + path.index().map(index -> " by " + names.apply(table, index)).orElse("")
                + (path.fetched() ? ", then each item" : "");
    }
}
