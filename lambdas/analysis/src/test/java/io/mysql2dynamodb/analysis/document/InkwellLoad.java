package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import io.mysql2dynamodb.workload.CoAccess;
import io.mysql2dynamodb.workload.Observation;
import io.mysql2dynamodb.workload.PatternRates;
import io.mysql2dynamodb.workload.PatternTiming;
import io.mysql2dynamodb.workload.SetAside;
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
import io.mysql2dynamodb.workload.TransactionPattern;
import io.mysql2dynamodb.workload.TransactionPattern.Step;
import io.mysql2dynamodb.workload.Workload;
import io.mysql2dynamodb.workload.Writer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the bookshop's application asks of its database, made by hand. */
public final class InkwellLoad {

    private InkwellLoad() {}

    public static Workload workload() {
        return new Workload(
                "inkwell",
                Instant.parse("2026-02-14T09:45:00Z"),
                List.of(
                        new Observation(
                                Observation.Kind.GENERAL_LOG,
                                "general-2026-02-13.log.gz",
                                Optional.of(Instant.parse("2026-02-13T08:00:00Z")),
                                Optional.of(Instant.parse("2026-02-13T09:20:55Z")),
                                4_210.5,
                                61_190,
                                3,
                                List.of("the last record is cut: counted as unreadable")),
                        new Observation(
                                Observation.Kind.STATEMENT_DIGESTS,
                                "performance_schema",
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                12,
                                0,
                                List.of())),
                patterns(),
                List.of(new TransactionPattern(
                        "TX1",
                        List.of(new Step("AP3", 1, 1), new Step("AP2", 1, 9)),
                        4_212,
                        17,
                        OptionalDouble.of(0.871),
                        RateSource.MEASURED)),
                List.of(
                        new CoAccess("books", "order_lines", 41_200, 18_300, 9_100, 0),
                        new CoAccess("customers", "orders", 2_100, 9_400, 1_880, 12),
                        new CoAccess("order_lines", "orders", 18_300, 9_400, 9_020, 4_229)),
                List.of(
                        new SetAside(SetAside.Reason.SESSION, 3_402, List.of("SET NAMES utf8mb4", "SHOW WARNINGS")),
                        new SetAside(SetAside.Reason.TRANSACTION_CONTROL, 8_458, List.of("BEGIN", "COMMIT")),
                        new SetAside(SetAside.Reason.UNPARSED, 2, List.of("unbalanced quotes"))),
                List.of(
                        new Writer(
                                Writer.Kind.ACCOUNT,
                                "shop",
                                "10.0.0.%",
                                List.of("order_lines", "orders"),
                                OptionalLong.of(15_204),
                                "sent INSERT and UPDATE in general-2026-02-13.log.gz"),
                        new Writer(
                                Writer.Kind.TRIGGER,
                                "orders_audit",
                                "",
                                List.of("audit_log"),
                                OptionalLong.empty(),
                                "its body inserts into audit_log")),
                Optional.empty(),
                List.of(new Gap(
                        "prepared statements of other connections",
                        "they ended before they were asked",
                        Optional.empty())));
    }

    private static List<SourcePattern> patterns() {
        return List.of(
                pattern(
                        "AP1",
                        "books with their order_lines by category_id, cheapest first, 12 at most",
                        "SELECT b.book_id, b.title, SUM(l.quantity) FROM books b LEFT JOIN order_lines l ON l.book_id ="
                                + " b.book_id WHERE b.category_id = ? AND (b.price BETWEEN ? AND ? OR b.isbn IN (?)) GROUP BY"
                                + " b.book_id ORDER BY b.price LIMIT ?, ?",
                        bestsellers(),
                        new PatternRates(
                                OptionalLong.of(32_100),
                                OptionalDouble.of(6.612),
                                OptionalDouble.of(41.2),
                                OptionalInt.of(60),
                                RateSource.MEASURED),
                        new PatternTiming(
                                OptionalDouble.of(3.21),
                                OptionalDouble.of(880),
                                OptionalDouble.of(412.5),
                                OptionalDouble.of(11.8),
                                OptionalDouble.empty()),
                        List.of("general-2026-02-13.log.gz")),
                pattern(
                        "AP2",
                        "insert into order_lines",
                        "INSERT INTO order_lines (order_id, line_no, book_id, quantity) VALUES (?)",
                        write(Kind.INSERT, "order_lines", Change.INSERT, "order_id", "line_no", "book_id", "quantity"),
                        new PatternRates(
                                OptionalLong.of(12_800),
                                OptionalDouble.of(2.637),
                                OptionalDouble.empty(),
                                OptionalInt.empty(),
                                RateSource.MEASURED),
                        PatternTiming.UNKNOWN,
                        List.of("general-2026-02-13.log.gz")),
                pattern(
                        "AP3",
                        "update orders by order_id",
                        "UPDATE orders SET status = ? WHERE order_id = ?",
                        updateOrders(),
                        new PatternRates(
                                OptionalLong.of(4_420),
                                OptionalDouble.of(3),
                                OptionalDouble.of(8),
                                OptionalInt.empty(),
                                RateSource.STATED),
                        PatternTiming.UNKNOWN,
                        List.of("general-2026-02-13.log.gz", "stated")),
                pattern(
                        "AP4",
                        "delete from customers by email | all \"old\" ones",
                        "DELETE FROM customers WHERE email LIKE ?",
                        write(Kind.DELETE, "customers", Change.DELETE),
                        PatternRates.unknown(OptionalLong.of(6)),
                        PatternTiming.UNKNOWN,
                        List.of("performance_schema")));
    }

    private static SourcePattern pattern(
            String id,
            String description,
            String sql,
            StatementShape shape,
            PatternRates rates,
            PatternTiming timing,
            List<String> seenIn) {
        return new SourcePattern(
                id,
                description,
                shape,
                sql,
                id.toLowerCase(Locale.ROOT) + "0".repeat(61),
                rates,
                timing,
                List.of("shop"),
                seenIn,
                id.equals("AP3") ? List.of("0.91 a second on average was measured") : List.of());
    }

    private static StatementShape bestsellers() {
        return new StatementShape(
                Kind.SELECT,
                List.of(
                        new TableUse("books", Optional.of("b"), Change.READ),
                        new TableUse("order_lines", Optional.of("l"), Change.READ)),
                List.of(new JoinUse(JoinType.LEFT, column("books", "book_id"), column("order_lines", "book_id"))),
                List.of(
                        new ConditionUse(column("books", "category_id"), Operator.EQUALS, false, 1),
                        new ConditionUse(column("books", "price"), Operator.RANGE, true, 2),
                        new ConditionUse(column("books", "isbn"), Operator.IN, true, 40)),
                List.of(column("books", "book_id"), column("books", "title")),
                false,
                List.of(),
                List.of(column("books", "book_id")),
                List.of(new AggregateUse("SUM", Optional.of(column("order_lines", "quantity")), false)),
                List.of(new OrderUse(column("books", "price"), false)),
                Optional.of(new LimitUse(OptionalLong.of(6), OptionalLong.of(12), OptionalLong.of(240))),
                false,
                false,
                0,
                0,
                List.of());
    }

    private static StatementShape updateOrders() {
        return new StatementShape(
                Kind.UPDATE,
                List.of(new TableUse("orders", Optional.empty(), Change.UPDATE)),
                List.of(),
                List.of(new ConditionUse(column("orders", "order_id"), Operator.EQUALS, false, 1)),
                List.of(),
                false,
                List.of(column("orders", "status")),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                false,
                0,
                0,
                List.of());
    }

    static StatementShape write(Kind kind, String table, Change change, String... columns) {
        return new StatementShape(
                kind,
                List.of(new TableUse(table, Optional.empty(), change)),
                List.of(),
                List.of(),
                List.of(),
                false,
                Arrays.stream(columns).map(name -> column(table, name)).toList(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                false,
                0,
                0,
                change == Change.DELETE ? List.of("email LIKE ?") : List.of());
    }

    private static ColumnUse column(String table, String name) {
        return new ColumnUse(table, Optional.empty(), name);
    }
}
