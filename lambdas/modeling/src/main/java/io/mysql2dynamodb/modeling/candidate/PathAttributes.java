package io.mysql2dynamodb.modeling.candidate;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.SourceColumns;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.modeling.facts.HierarchyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a contract makes the path of a row: by a chain of joins, from each row to its parent. The path of a row that lies deeper,
 * or in a circle, is empty, which no key may be: such a row is quarantined rather than left out of an answer. Immutable.
 *
 * @param table the table of the rows
 * @param path the path
 */
public record PathAttributes(String table, HierarchyPath path) {

    /** The keys from the root down to the row's own, each with a {@code /} behind it. */
    public Attribute path(String name) {
        String keys = IntStream.rangeClosed(1, path.levels())
                .mapToObj(level ->
                        "COALESCE(CONCAT(" + above(path.levels() + 1 - level, path.keyColumn()) + ", '/'), ''), ")
                .collect(Collectors.joining());
        return attribute(
                name,
                AttributeType.S,
                new Calculation.Case(
                        List.of(new Calculation.Case.Branch(
                                ends(), "CONCAT(" + keys + SqlQuoting.column(table, path.keyColumn()) + ", '/')")),
                        Optional.of("''")),
                "The keys of the rows from the root down to this one, by " + path.parentColumn()
                        + ": what is below a row begins with its path. A row with more than " + path.levels()
                        + " rows above it has none; whoever moves a row changes the paths below it.");
    }

    /** The key of the root. */
    public Attribute root(String name) {
        String keys = IntStream.rangeClosed(1, path.levels())
                .mapToObj(level -> above(path.levels() + 1 - level, path.keyColumn()) + ", ")
                .collect(Collectors.joining());
        return attribute(
                name,
                AttributeType.N,
                new Calculation.Case(
                        List.of(new Calculation.Case.Branch(
                                ends(), "COALESCE(" + keys + SqlQuoting.column(table, path.keyColumn()) + ")")),
                        Optional.empty()),
                "The key of the root above this row, by " + path.parentColumn() + ": a tree is a partition.");
    }

    private String ends() {
        return above(path.levels(), path.parentColumn()) + " IS NULL";
    }

    private Attribute attribute(String name, AttributeType type, Calculation calculation, String justification) {
        List<Join.ChainLink> links = new ArrayList<>();
        for (int level = 1; level <= path.levels(); level++) {
            String below =
                    level == 1 ? SqlQuoting.column(table, path.parentColumn()) : above(level - 1, path.parentColumn());
            links.add(new Join.ChainLink(
                    table,
                    Optional.of(alias(level)),
                    above(level, path.keyColumn()) + " = " + below,
                    above(level, path.keyColumn())));
        }
        return new Attribute(
                name,
                type,
                table,
                SourceColumns.of(path.keyColumn()),
                Optional.of(new Join.Chain(links, Optional.empty())),
                Optional.of(calculation),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(true),
                Optional.of(justification));
    }

    private static String above(int level, String column) {
        return SqlQuoting.column(alias(level), column);
    }

    private static String alias(int level) {
        return "above_" + level;
    }
}
