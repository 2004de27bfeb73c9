package io.mysql2dynamodb.projection.property;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mysql2dynamodb.projection.property.NaiveValue.Kind;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Reads single values by a plain connection: each as the hex of what MySQL itself makes of it as text. */
final class NaiveDatabase {

    /** CONTRACT.md's session. */
    private static final String SESSION =
            "SET time_zone = '+00:00', sql_mode = 'ALLOW_INVALID_DATES', div_precision_increment = 4,"
                    + " names utf8mb4 COLLATE utf8mb4_0900_ai_ci";

    private final Statement statement;
    private final Map<String, Type> types = new HashMap<>();

    /** What the server says an expression is. */
    private record Type(Kind kind, int scale) {}

    NaiveDatabase(Connection connection) throws SQLException {
        this.statement = connection.createStatement();
        statement.execute(SESSION);
    }

    /**
     * The value of an expression in each row of a query, null for NULL.
     *
     * @param from the rows, as FROM has them
     * @param rest what follows
     */
    List<NaiveValue> values(String expression, String from, String rest) {
        Type type = type(expression, from);
        Kind kind = type.kind();
        String outline =
                switch (kind) {
                    case GEOMETRY -> ", ST_AsText(" + expression + ")";
                    case BIT -> ", HEX(CAST(" + expression + " AS BINARY))";
                    default -> "";
                };
        List<NaiveValue> values = new ArrayList<>();
        for (List<String> row : rows("SELECT " + exact(kind, expression) + outline + " FROM " + from + " " + rest)) {
            values.add(row.get(0) == null ? null : value(type, row));
        }
        return values;
    }

    private static NaiveValue value(Type type, List<String> row) {
        Kind kind = type.kind();
        return switch (kind) {
            case BINARY -> new NaiveValue(kind, row.get(0), "");
            case GEOMETRY -> new NaiveValue(kind, row.get(0), row.get(1));
            case DECIMAL -> new NaiveValue(kind, scaled(decoded(row.get(0)), type.scale()), "");
            default -> new NaiveValue(kind, decoded(row.get(0)), row.size() > 1 ? row.get(1) : "");
        };
    }

    /** With all digits of the declared scale, which an expression may lack. */
    private static String scaled(String number, int scale) {
        BigDecimal value = new BigDecimal(number);
        return value.setScale(Math.max(scale, value.scale())).toPlainString();
    }

    private static String decoded(String hex) {
        return new String(HexFormat.of().parseHex(hex), UTF_8);
    }

    /** How MySQL writes the value without loss. */
    private static String exact(Kind kind, String expression) {
        return switch (kind) {
            case BINARY -> "HEX(" + expression + ")";
            case GEOMETRY -> "HEX(ST_AsBinary(" + expression + "))";
            case BIT -> "HEX(CAST(CAST(" + expression + " AS UNSIGNED) AS CHAR))";
            case FLOAT -> "HEX(CAST(" + expression + " + 0e0 AS CHAR))";
            default -> "HEX(CAST(" + expression + " AS CHAR CHARACTER SET utf8mb4))";
        };
    }

    private Type type(String expression, String from) {
        // the number of the row makes no difference to the type
        String query = "SELECT " + expression + " FROM "
                + from.replaceAll(GeneratedTable.ROW_NUMBER + " = \\d+", GeneratedTable.ROW_NUMBER + " = 0");
        return types.computeIfAbsent(query, absent -> {
            try (ResultSet none = statement.executeQuery(query + " LIMIT 0")) {
                String name = none.getMetaData().getColumnTypeName(1);
                return new Type(Kind.named(name), none.getMetaData().getScale(1));
            } catch (SQLException cause) {
                throw new IllegalStateException(query, cause);
            }
        });
    }

    /** All rows of a query as the driver's strings. */
    List<List<String>> rows(String query) {
        try (ResultSet result = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException cause) {
            throw new IllegalStateException(query, cause);
        }
    }

    long number(String query) {
        return Long.parseLong(rows(query).get(0).get(0));
    }
}
