package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.Calculation.Aggregate;
import io.mysql2dynamodb.contract.Calculation.Aggregate.Operation;
import io.mysql2dynamodb.contract.Calculation.Case;
import io.mysql2dynamodb.contract.Calculation.DateMath;
import io.mysql2dynamodb.contract.SourceColumns;
import io.mysql2dynamodb.projection.property.GeneratedTable.Column;
import io.mysql2dynamodb.projection.property.SqlGenerator.Expression;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Draws calculations of every kind for one source table. */
final class CalculationGenerator {

    /** A calculation with the columns that the attribute must name for it, and what kind of values it gives. */
    record Drawn(Calculation calculation, SourceColumns source, Family family) {}

    private static final Set<Family> RANKED = EnumSet.of(
            Family.INTEGER,
            Family.DECIMAL,
            Family.DATE,
            Family.DATETIME,
            Family.TIMESTAMP,
            Family.TIME,
            Family.TEXT,
            Family.FLOATING);

    private static final List<String> UNITS =
            List.of("MICROSECOND", "SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR");

    private final Dice dice;
    private final SqlGenerator sql;
    private final GeneratedTable source;
    private final JoinGenerator joins;

    CalculationGenerator(Dice dice, GeneratedTable source, JoinGenerator joins) {
        this.dice = dice;
        this.sql = new SqlGenerator(dice);
        this.source = source;
        this.joins = joins;
    }

    /** A calculation of that kind; date-math only where the source has a date. */
    Drawn draw(String kind, List<Visible> scope) {
        boolean dated =
                source.columns().stream().anyMatch(column -> column.family().dated());
        return switch (kind) {
            case "aggregate" -> aggregate();
            case "case" -> choice(scope);
            case "date-math" -> dated ? dateMath() : choice(scope);
            default -> concat(scope);
        };
    }

    private Drawn aggregate() {
        GeneratedTable target = joins.target();
        Optional<String> alias = joins.alias(target);
        Visible joined = new Visible(alias.orElse(target.name()), target);
        String condition = joins.condition(joined);
        List<Visible> selected = List.of(joined);
        Operation operation = dice.pick(Operation.values());
        Expression select =
                switch (operation) {
                    case COUNT ->
                        dice.chance(40)
                                ? new Expression("*", Family.INTEGER)
                                : sql.expression(selected, family -> true);
                    case SUM, AVG ->
                        sql.column(selected, family -> family == Family.INTEGER || family == Family.DECIMAL);
                    case MIN, MAX -> sql.column(selected, RANKED::contains);
                };
        Family family =
                switch (operation) {
                    case COUNT -> Family.INTEGER;
                    case SUM, AVG -> Family.DECIMAL;
                    case MIN, MAX -> select.family();
                };
        return new Drawn(new Aggregate(target.name(), alias, condition, operation, select.sql()), anyColumn(), family);
    }

    private Drawn choice(List<Visible> scope) {
        Family family = dice.pick(Family.TEXT, Family.INTEGER, Family.DECIMAL);
        boolean column = dice.chance(50);
        List<Case.Branch> branches = new ArrayList<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            String then = column && i == 1 && family != Family.DECIMAL ? column(scope, family) : literal(family);
            branches.add(new Case.Branch(sql.condition(scope), then));
        }
        Optional<String> otherwise = dice.chance(50) ? Optional.of(literal(family)) : Optional.empty();
        return new Drawn(new Case(branches, otherwise), anyColumn(), family);
    }

    /** One column only, for texts of different collations do not mix, and of the integers not all stay integers. */
    private String column(List<Visible> scope, Family family) {
        return family == Family.INTEGER
                ? scope.get(0).name() + "." + GeneratedTable.RANK
                : sql.column(scope, candidate -> candidate == family).sql();
    }

    private String literal(Family family) {
        return switch (family) {
            case TEXT -> dice.pick("'yes'", "''", "'#'", "'it''s'", "NULL");
            case INTEGER -> dice.pick("0", "1", "-12", "NULL");
            default -> dice.pick("0.50", "-1.5", "NULL");
        };
    }

    private Drawn concat(List<Visible> scope) {
        Optional<String> separator = dice.chance(60) ? Optional.of(dice.pick("", "#", ", ")) : Optional.empty();
        if (dice.chance(30)) {
            List<String> columns = dice.some(
                    source.columns().stream()
                            .filter(column -> column.family().hasText())
                            .map(Column::name)
                            .toList(),
                    3);
            return new Drawn(new Calculation.Concat(List.of(), separator), SourceColumns.ofList(columns), Family.TEXT);
        }
        List<String> parts = new ArrayList<>();
        for (int i = dice.between(1, 4); i > 0; i--) {
            parts.add(
                    dice.chance(20)
                            ? dice.pick("'-'", "''")
                            : sql.expression(scope, Family::hasText).sql());
        }
        return new Drawn(new Calculation.Concat(parts, separator), anyColumn(), Family.TEXT);
    }

    private Drawn dateMath() {
        List<Column> dates = source.columns().stream()
                .filter(column -> column.family().dated())
                .toList();
        Column date = dice.pick(dates);
        boolean diff = dice.chance(40);
        String unit = dice.pick(UNITS);
        String written = dice.chance(30) ? unit.toLowerCase(Locale.ROOT) : unit;
        if (diff) {
            Column other = dice.pick(dates);
            boolean list = dice.chance(40);
            return new Drawn(
                    new DateMath(
                            DateMath.Operation.DIFF,
                            written,
                            Optional.empty(),
                            list ? Optional.empty() : Optional.of(other.name())),
                    list ? SourceColumns.ofList(List.of(date.name(), other.name())) : SourceColumns.of(date.name()),
                    Family.INTEGER);
        }
        boolean timed = UNITS.indexOf(unit) <= UNITS.indexOf("HOUR");
        Supplier<Long> amount = () -> dice.pick(0L, 1L, 13L, -1L, 100_000L, 9000L);
        boolean column = dice.chance(30);
        return new Drawn(
                new DateMath(
                        dice.pick(DateMath.Operation.ADD, DateMath.Operation.SUBTRACT),
                        written,
                        column ? Optional.empty() : Optional.of(amount.get()),
                        column ? Optional.of(GeneratedTable.RANK) : Optional.empty()),
                SourceColumns.of(date.name()),
                date.family() == Family.DATE && timed ? Family.DATETIME : date.family());
    }

    private SourceColumns anyColumn() {
        return SourceColumns.of(dice.pick(source.columns()).name());
    }
}
