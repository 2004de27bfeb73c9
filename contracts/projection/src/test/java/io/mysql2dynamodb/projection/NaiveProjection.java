package io.mysql2dynamodb.projection;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the contract of {@link ProjectionPropertyTest} means, written down the slow way: a query for every value of every
 * row. Shares nothing with the projection.
 */
final class NaiveProjection {

    private final Connection connection;
    private final Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();
    private int excluded;

    NaiveProjection(Connection connection) {
        this.connection = connection;
    }

    Map<String, Map<String, AttributeValue>> items() {
        return items;
    }

    /** Keys of quarantined rows with their reasons, in alphabetic order. */
    Map<String, String> refused() {
        return refused;
    }

    int excluded() {
        return excluded;
    }

    void run() throws SQLException {
        for (String id : column("SELECT id FROM orders")) {
            if (!"1".equals(one("SELECT (state <> 'void') IS TRUE FROM orders WHERE id = ?", id))) {
                excluded++;
            } else {
                order(id);
            }
        }
    }

    private void order(String id) throws SQLException {
        List<String> reasons = new ArrayList<>();
        Map<String, AttributeValue> item = new TreeMap<>();
        item.put("id", AttributeValue.fromN(id));
        String state = one("SELECT state FROM orders WHERE id = ?", id);
        put(item, "state", state);
        String total = one("SELECT total FROM orders WHERE id = ?", id);
        if (total != null) {
            item.put("total", number(total));
        }
        List<String> emails =
                column("SELECT email FROM users WHERE users.code = (SELECT code FROM orders WHERE id = ?)", id);
        if (emails.size() > 1) {
            reasons.add("join-found-many email");
        } else if (!emails.isEmpty()) {
            put(item, "email", emails.get(0));
        }
        String pk = one("SELECT code FROM orders WHERE id = ?", id);
        if (pk == null) {
            reasons.add("missing-key pk");
        } else {
            item.put("pk", AttributeValue.fromS("C#" + pk));
        }
        item.put(
                "sk",
                AttributeValue.fromS(String.format(java.util.Locale.ROOT, "%06d", Long.parseLong(id)) + "#"
                        + one("SELECT day FROM orders WHERE id = ?", id)));
        item.put("lines", lines(id));
        item.put("_et", AttributeValue.fromS("ORDER"));
        item.put("_src", AttributeValue.fromS("[\"orders\",\"" + id + "\"]"));
        item.put("_mv", AttributeValue.fromN("0"));
        if (reasons.isEmpty()) {
            items.put(id, item);
        } else {
            reasons.sort(null);
            refused.put(id, reasons.toString());
        }
    }

    private AttributeValue lines(String id) throws SQLException {
        List<AttributeValue> lines = new ArrayList<>();
        for (String line : column("SELECT id FROM order_lines WHERE order_id = ? ORDER BY sku DESC, id LIMIT 3", id)) {
            Map<String, AttributeValue> members = new TreeMap<>();
            put(members, "sku", one("SELECT sku FROM order_lines WHERE id = ?", line));
            String quantity = one("SELECT qty FROM order_lines WHERE id = ?", line);
            if (quantity != null) {
                members.put("qty", number(quantity));
            }
            lines.add(AttributeValue.fromM(members));
        }
        return AttributeValue.fromL(lines);
    }

    private static AttributeValue number(String text) {
        BigDecimal value = new BigDecimal(text);
        return AttributeValue.fromN(
                value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    private static void put(Map<String, AttributeValue> members, String name, String text) {
        if (text != null) {
            members.put(name, AttributeValue.fromS(text));
        }
    }

    private String one(String sql, String parameter) throws SQLException {
        List<String> all = column(sql, parameter);
        return all.isEmpty() ? null : all.get(0);
    }

    private List<String> column(String sql, String... parameters) throws SQLException {
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }
}
