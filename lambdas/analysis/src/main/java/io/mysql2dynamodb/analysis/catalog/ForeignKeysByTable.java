package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.catalog.CatalogForeignKey;
import io.mysql2dynamodb.catalog.CatalogForeignKey.Action;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the answers to {@link StructureQuestions#FOREIGN_KEYS} and {@link StructureQuestions#FOREIGN_KEY_ACTIONS}. */
final class ForeignKeysByTable {

    private final Map<List<String>, AnswerRow> actions = new HashMap<>();
    private final Gaps gaps;

    private ForeignKeysByTable(Gaps gaps) {
        this.gaps = gaps;
    }

    /** The foreign keys by name, by the table's name. Where the actions may not be seen there is a gap. */
    static Map<String, List<CatalogForeignKey>> of(List<AnswerRow> columns, List<AnswerRow> actions, Gaps gaps) {
        ForeignKeysByTable reading = new ForeignKeysByTable(gaps);
        actions.forEach(row -> reading.actions.put(List.of(row.text(0), row.text(1)), row));
        Map<String, Map<String, List<AnswerRow>>> parts = new TreeMap<>();
        for (AnswerRow row : columns) {
            parts.computeIfAbsent(row.text(0), table -> new TreeMap<>(MySqlOrder.OF_NAMES))
                    .computeIfAbsent(row.text(1), key -> new ArrayList<>())
                    .add(row);
        }
        Map<String, List<CatalogForeignKey>> keys = new HashMap<>();
        parts.forEach((table, byName) -> keys.put(
                table, byName.values().stream().map(reading::foreignKey).toList()));
        return keys;
    }

    private CatalogForeignKey foreignKey(List<AnswerRow> parts) {
        parts.sort(Comparator.comparingLong(part -> part.number(2)));
        AnswerRow first = parts.get(0);
        AnswerRow rules = actions.get(List.of(first.text(0), first.text(1)));
        if (rules == null) {
            gaps.add(
                    "the actions of the foreign key " + first.text(1) + " of " + first.text(0),
                    "information_schema.REFERENTIAL_CONSTRAINTS does not show them; they are given as NO ACTION");
        }
        return new CatalogForeignKey(
                first.text(1),
                parts.stream().map(part -> part.text(3)).toList(),
                first.text(4),
                first.text(5),
                parts.stream().map(part -> part.text(6)).toList(),
                rules == null ? Action.NO_ACTION : action(rules.text(2)),
                rules == null ? Action.NO_ACTION : action(rules.text(3)));
    }

    private static Action action(String rule) {
        return Action.valueOf(rule.replace(' ', '_'));
    }
}
