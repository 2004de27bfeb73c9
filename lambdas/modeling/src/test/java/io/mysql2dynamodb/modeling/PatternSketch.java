package io.mysql2dynamodb.modeling;

import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import io.mysql2dynamodb.workload.PatternRates;
import io.mysql2dynamodb.workload.PatternTiming;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.AggregateUse;
import io.mysql2dynamodb.workload.StatementShape.Change;
import io.mysql2dynamodb.workload.StatementShape.ColumnUse;
import io.mysql2dynamodb.workload.StatementShape.ConditionUse;
import io.mysql2dynamodb.workload.StatementShape.JoinType;
import io.mysql2dynamodb.workload.StatementShape.JoinUse;
import io.mysql2dynamodb.workload.StatementShape.Kind;
import io.mysql2dynamodb.workload.StatementShape.LimitUse;
import io.mysql2dynamodb.workload.StatementShape.Operator;
import io.mysql2dynamodb.workload.StatementShape.OrderUse;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An access pattern as tests write it. Columns are {@code table.column}. */
public final class PatternSketch {

    private Kind kind;
    private final List<TableUse> tables = new ArrayList<>();
    private final List<JoinUse> joins = new ArrayList<>();
    private final List<ConditionUse> conditions = new ArrayList<>();
    private final List<ColumnUse> projection = new ArrayList<>();
    private final List<ColumnUse> changed = new ArrayList<>();
    private final List<ColumnUse> grouping = new ArrayList<>();
    private final List<AggregateUse> aggregates = new ArrayList<>();
    private final List<OrderUse> order = new ArrayList<>();
    private Optional<LimitUse> limit = Optional.empty();
    private OptionalDouble returned = OptionalDouble.empty();
    private int subqueries;
    private Optional<String> recursion = Optional.empty();
    private UnaryOperator<String> rewriting = UnaryOperator.identity();
    private final List<String> unresolved = new ArrayList<>();

    private PatternSketch(Kind kind, String table) {
        this.kind = kind;
        Change change =
                switch (kind) {
                    case SELECT -> Change.READ;
                    case UPDATE -> Change.UPDATE;
                    case DELETE -> Change.DELETE;
                    default -> Change.INSERT;
                };
        tables.add(new TableUse(table, Optional.empty(), change));
    }

    public static PatternSketch select(String table) {
        return new PatternSketch(Kind.SELECT, table);
    }

    public static PatternSketch insert(String table) {
        return new PatternSketch(Kind.INSERT, table);
    }

    public static PatternSketch update(String table, String... columns) {
        PatternSketch sketch = new PatternSketch(Kind.UPDATE, table);
        for (String column : columns) {
            sketch.changed.add(use(table + "." + column));
        }
        return sketch;
    }

    public static PatternSketch delete(String table) {
        return new PatternSketch(Kind.DELETE, table);
    }

    public PatternSketch join(String left, String right) {
        tables.add(new TableUse(use(right).table(), Optional.empty(), Change.READ));
        joins.add(new JoinUse(JoinType.INNER, use(left), use(right)));
        return this;
    }

    public PatternSketch where(String column) {
        return condition(column, Operator.EQUALS, 1);
    }

    public PatternSketch condition(String column, Operator operator, int values) {
        conditions.add(new ConditionUse(use(column), operator, false, values));
        return this;
    }

    public PatternSketch either(String column) {
        conditions.add(new ConditionUse(use(column), Operator.EQUALS, true, 1));
        return this;
    }

    public PatternSketch columns(String... columns) {
        for (String column : columns) {
            projection.add(use(column));
        }
        return this;
    }

    public PatternSketch count() {
        aggregates.add(new AggregateUse("COUNT", Optional.empty(), false));
        return this;
    }

    public PatternSketch groupBy(String column) {
        grouping.add(use(column));
        return this;
    }

    public PatternSketch orderBy(String column, boolean descending) {
        order.add(new OrderUse(use(column), descending));
        return this;
    }

    public PatternSketch limit(long rows) {
        limit = Optional.of(new LimitUse(OptionalLong.of(rows), OptionalLong.of(rows), OptionalLong.empty()));
        return this;
    }

    /** Both ends of a range. */
    public PatternSketch between(String column) {
        return condition(column, Operator.RANGE, 2);
    }

    /** From one value on, up to another that does not belong to it. */
    public PatternSketch fromUntil(String column) {
        return condition(column, Operator.RANGE, 1).condition(column, Operator.RANGE, 1);
    }

    /** How many rows were seen to come back, on average. */
    public PatternSketch returning(double rows) {
        returned = OptionalDouble.of(rows);
        return this;
    }

    public PatternSketch subquery() {
        subqueries++;
        return this;
    }

    /** Follows a hierarchy: from each row that is reached to those whose one column equals its other. */
    public PatternSketch follow(String next, String reached) {
        recursion = Optional.of("n." + next + " = r." + reached);
        return this;
    }

    /** Another kind of the same. */
    public PatternSketch as(Kind other) {
        kind = other;
        return this;
    }

    /** The statement's text otherwise. */
    public PatternSketch written(UnaryOperator<String> otherwise) {
        rewriting = otherwise;
        return this;
    }

    public PatternSketch unresolved(String what) {
        unresolved.add(what);
        return this;
    }

    /** The pattern at a measured rate. */
    public SourcePattern at(String id, double rate) {
        return pattern(
                id,
                new PatternRates(
                        OptionalLong.of(Math.round(rate * 1_000)),
                        OptionalDouble.of(rate),
                        OptionalDouble.of(rate * 2),
                        OptionalInt.of(1),
                        RateSource.MEASURED));
    }

    /** The pattern of which nobody knows the rate. */
    public SourcePattern unknown(String id) {
        return pattern(id, PatternRates.unknown(OptionalLong.empty()));
    }

    private SourcePattern pattern(String id, PatternRates rates) {
        StatementShape shape = new StatementShape(
                kind,
                tables,
                joins,
                conditions,
                projection,
                projection.isEmpty() && aggregates.isEmpty() && kind == Kind.SELECT,
                changed,
                grouping,
                aggregates,
                order,
                limit,
                false,
                false,
                subqueries,
                recursion.isPresent() ? 2 : 0,
                unresolved);
        return new SourcePattern(
                id,
                kind + " " + tables.get(0).table(),
                shape,
                rewriting.apply(sql()),
                id,
                rates,
                new PatternTiming(
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        returned,
                        OptionalDouble.empty()),
                List.of(),
                List.of(),
                List.of());
    }

    private String sql() {
        String where = conditions.isEmpty()
                ? ""
                : " WHERE "
                        + IntStream.range(0, conditions.size())
                                .mapToObj(this::sql)
                                .collect(Collectors.joining(" AND "));
        String table = tables.get(0).table();
        return switch (kind) {
            case SELECT ->
                recursion.isPresent()
                        ? "WITH RECURSIVE r AS (SELECT * FROM " + table + where + " UNION ALL SELECT n.* FROM " + table
                                + " AS n INNER JOIN r ON " + recursion.get() + ") SELECT * FROM r"
                        : selectSql(where);
            case UPDATE ->
                "UPDATE " + table + " SET "
                        + changed.stream()
                                .map(column -> column.column() + " = ?")
                                .collect(Collectors.joining(", "))
                        + where;
            case DELETE -> "DELETE FROM " + table + where;
            default -> "INSERT INTO " + table + " VALUES (?)";
        };
    }

    private String selectSql(String where) {
        String columns = !aggregates.isEmpty()
                ? "COUNT(*)"
                : projection.isEmpty()
                        ? "*"
                        : projection.stream().map(PatternSketch::text).collect(Collectors.joining(", "));
        StringBuilder sql =
                new StringBuilder("SELECT " + columns + " FROM " + tables.get(0).table());
        joins.forEach(join -> sql.append(
                " INNER JOIN " + join.right().table() + " ON " + text(join.left()) + " = " + text(join.right())));
        sql.append(where);
        if (!order.isEmpty()) {
            sql.append(order.stream()
                    .map(sort -> text(sort.column()) + (sort.descending() ? " DESC" : ""))
                    .collect(Collectors.joining(", ", " ORDER BY ", "")));
        }
        return sql + (limit.isPresent() ? " LIMIT ?" : "");
    }

    private String sql(int at) {
        ConditionUse condition = conditions.get(at);
        boolean again = conditions.subList(0, at).contains(condition) && condition.operator() == Operator.RANGE;
        return again ? text(condition.column()) + " < ?" : sql(condition);
    }

    private static String sql(ConditionUse condition) {
        String column = text(condition.column());
        return switch (condition.operator()) {
            case IN -> column + " IN (?)";
            case RANGE -> condition.values() == 2 ? column + " BETWEEN ? AND ?" : column + " >= ?";
            case CONTAINS -> column + " LIKE ?";
            case PREFIX -> column + " LIKE '?%'";
            case IS_NULL -> column + " IS NULL";
            case NOT_EQUALS -> column + " <> ?";
            default -> column + " = ?";
        };
    }

    private static String text(ColumnUse column) {
        return column.table() + "." + column.column();
    }

    private static ColumnUse use(String column) {
        int dot = column.indexOf('.');
        return new ColumnUse(column.substring(0, dot), Optional.empty(), column.substring(dot + 1));
    }
}
