package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.projection.property.GeneratedTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws the rows of a source: few, with hostile values, ids that meet and references that lead nowhere. */
final class RowGenerator {

    private static final int MOST_ROWS = 8;

    private final Dice dice;
    private final Coverage coverage;

    RowGenerator(Dice dice, Coverage coverage) {
        this.dice = dice;
        this.coverage = coverage;
    }

    /** One script that replaces all rows. Rows that repeat a key are dropped by MySQL, by the key's own collation. */
    String script(GeneratedSchema schema) {
        StringBuilder script = new StringBuilder("START TRANSACTION;\n");
        for (GeneratedTable table : schema.tables()) {
            script.append("DELETE FROM ").append(table.name()).append(";\n");
            List<String> rows = rows(table);
            if (!rows.isEmpty()) {
                String columns = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
                script.append("INSERT IGNORE INTO ")
                        .append(table.name())
                        .append(" (")
                        .append(columns)
                        .append(", ")
                        .append(GeneratedTable.ROW_NUMBER)
                        .append(") VALUES\n  ")
                        .append(String.join(",\n  ", rows))
                        .append(";\n");
            }
        }
        return script.append("COMMIT;\n").toString();
    }

    private List<String> rows(GeneratedTable table) {
        List<String> rows = new ArrayList<>();
        int count = dice.chance(5) ? 0 : dice.between(1, MOST_ROWS);
        coverage.count("Rows", count == 0 ? "none" : "some");
        for (int i = 1; i <= count; i++) {
            if (table.shape() == KeyShape.NONE && i > 1 && dice.chance(20)) {
                rows.add(rows.get(rows.size() - 1));
                coverage.count("Rows", "repeated whole");
            } else {
                rows.add(row(table, i));
            }
        }
        return rows;
    }

    private String row(GeneratedTable table, int number) {
        List<String> values = new ArrayList<>();
        for (Column column : table.columns()) {
            boolean often = column.name().equals(GeneratedTable.ID);
            values.add(column.nullable() && dice.chance(often ? 5 : 20) ? "NULL" : dice.pick(column.literals()));
        }
        values.add(Integer.toString(number));
        return "(" + String.join(", ", values) + ")";
    }
}
