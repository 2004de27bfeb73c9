package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.source.DeclaredTypes;
import io.mysql2dynamodb.source.UnsupportedColumnTypeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the answer to {@link StructureQuestions#COLUMNS}. */
final class ColumnsByTable {

    private ColumnsByTable() {}

    /** The columns of tables and views in their order, by the table's name. A column of an unknown type is a gap. */
    static Map<String, List<CatalogColumn>> of(List<AnswerRow> rows, Gaps gaps) {
        List<AnswerRow> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparingLong(row -> row.number(1)));
        Map<String, List<CatalogColumn>> columns = new HashMap<>();
        for (AnswerRow row : ordered) {
            try {
                columns.computeIfAbsent(row.text(0), table -> new ArrayList<>()).add(column(row));
            } catch (UnsupportedColumnTypeException unknown) {
                gaps.add(
                        "the column " + row.text(2) + " of " + row.text(0),
                        "its type " + row.text(4) + " is unknown to this version of the tool; it is left out");
            }
        }
        return columns;
    }

    private static CatalogColumn column(AnswerRow row) {
        ColumnType type = DeclaredTypes.of(
                row.text(3), row.text(4), row.number(10), row.number(11), row.number(12), row.number(13));
        String extra = row.optional(8).orElse("").toUpperCase(Locale.ROOT);
        Optional<String> defaultValue = row.optional(7);
        boolean generated = extra.contains("GENERATED") && !extra.contains("DEFAULT_GENERATED");
        return new CatalogColumn(
                row.text(2),
                type,
                row.text(5).equals("YES"),
                row.optional(6),
                defaultValue,
                extra.contains("DEFAULT_GENERATED") || isCurrentTime(type, defaultValue),
                generated ? Optional.of(row.optional(9).orElse("")) : Optional.empty(),
                extra.contains("STORED GENERATED"),
                extra.contains("INVISIBLE"),
                extra.contains("AUTO_INCREMENT"),
                extra.contains("ON UPDATE"),
                row.optional(14).map(Long::valueOf),
                row.optional(15).orElse(""));
    }

    /** MySQL 5.7 has this one expression, and does not mark it. */
    private static boolean isCurrentTime(ColumnType type, Optional<String> value) {
        return (type.base() == Base.TIMESTAMP || type.base() == Base.DATETIME)
                && value.filter(text -> text.startsWith("CURRENT_TIMESTAMP")).isPresent();
    }
}
