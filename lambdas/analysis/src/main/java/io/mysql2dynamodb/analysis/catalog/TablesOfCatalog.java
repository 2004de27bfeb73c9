package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.catalog.CatalogCheck;
import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogForeignKey;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.Partitioning;
import io.mysql2dynamodb.catalog.TableSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts the base tables together. */
final class TablesOfCatalog {

    private final Map<String, List<CatalogColumn>> columns;
    private final Map<String, List<CatalogIndex>> indexes;
    private final Map<String, List<CatalogForeignKey>> foreignKeys;
    private final Map<String, List<CatalogCheck>> checks;
    private final Map<String, Partitioning> partitionings = new HashMap<>();
    private final Map<String, TableSize> sizes = new HashMap<>();

    private TablesOfCatalog(StructureAnswers answers, Map<String, List<CatalogColumn>> columns, Gaps gaps) {
        this.columns = columns;
        indexes = IndexesByTable.of(answers.rows(StructureQuestions.INDEXES), gaps);
        foreignKeys = ForeignKeysByTable.of(
                answers.rows(StructureQuestions.FOREIGN_KEYS),
                answers.rows(StructureQuestions.FOREIGN_KEY_ACTIONS),
                gaps);
        checks = checks(answers.rows(StructureQuestions.CHECKS));
        answers.rows(StructureQuestions.PARTITIONS)
                .forEach(row -> partitionings.put(
                        row.text(0),
                        new Partitioning(
                                row.optional(1).orElse(""),
                                row.optional(2).orElse(""),
                                row.optional(3),
                                row.number(4))));
        answers.rows(StructureQuestions.SIZES).forEach(row -> sizes.put(row.text(0), size(row)));
    }

    /** The base tables by name. */
    static List<CatalogTable> of(StructureAnswers answers, Map<String, List<CatalogColumn>> columns, Gaps gaps) {
        TablesOfCatalog parts = new TablesOfCatalog(answers, columns, gaps);
        return answers.rows(StructureQuestions.TABLES).stream()
                .filter(row -> row.text(1).equals("BASE TABLE"))
                .map(parts::table)
                .sorted(Comparator.comparing(CatalogTable::name))
                .toList();
    }

    private CatalogTable table(AnswerRow row) {
        String name = row.text(0);
        return new CatalogTable(
                name,
                row.optional(2).orElse(""),
                row.optional(3).orElse(""),
                row.optional(4).orElse(""),
                columns.getOrDefault(name, List.of()),
                indexes.getOrDefault(name, List.of()),
                foreignKeys.getOrDefault(name, List.of()),
                checks.getOrDefault(name, List.of()),
                Optional.ofNullable(partitionings.get(name)),
                sizes.getOrDefault(name, new TableSize(0, OptionalLong.empty(), 0, 0, 0)),
                Optional.empty());
    }

    private static TableSize size(AnswerRow row) {
        return new TableSize(row.number(1), OptionalLong.empty(), row.number(2), row.number(3), row.number(4));
    }

    private static Map<String, List<CatalogCheck>> checks(List<AnswerRow> rows) {
        List<AnswerRow> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparing(row -> row.text(1), MySqlOrder.OF_NAMES));
        Map<String, List<CatalogCheck>> checks = new HashMap<>();
        for (AnswerRow row : ordered) {
            checks.computeIfAbsent(row.text(0), table -> new ArrayList<>())
                    .add(new CatalogCheck(
                            row.text(1),
                            row.optional(2).orElse(""),
                            row.optional(3)
                                    .filter(enforced -> enforced.equals("YES"))
                                    .isPresent()));
        }
        return checks;
    }
}
