package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogIndex.Kind;
import io.mysql2dynamodb.catalog.CatalogIndex.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Reads the answer to {@link StructureQuestions#INDEXES}. */
final class IndexesByTable {

    private static final Comparator<String> PRIMARY_FIRST =
            Comparator.comparing((String name) -> !name.equals("PRIMARY")).thenComparing(MySqlOrder.OF_NAMES);

    private IndexesByTable() {}

    /** The indexes, the primary key first and then by name, by the table's name. */
    static Map<String, List<CatalogIndex>> of(List<AnswerRow> rows, Gaps gaps) {
        Map<String, Map<String, List<AnswerRow>>> parts = new HashMap<>();
        for (AnswerRow row : rows) {
            parts.computeIfAbsent(row.text(0), table -> new TreeMap<>(PRIMARY_FIRST))
                    .computeIfAbsent(row.text(1), index -> new ArrayList<>())
                    .add(row);
        }
        Map<String, List<CatalogIndex>> indexes = new HashMap<>();
        parts.forEach((table, byName) -> indexes.put(
                table, byName.values().stream().map(index -> index(index, gaps)).toList()));
        return indexes;
    }

    private static CatalogIndex index(List<AnswerRow> parts, Gaps gaps) {
        parts.sort(Comparator.comparingLong(part -> part.number(2)));
        AnswerRow first = parts.get(0);
        Kind kind = kind(first, gaps);
        // the server estimates the distinct values of each beginning; the last is the whole
        Optional<String> cardinality = parts.get(parts.size() - 1).optional(7);
        return new CatalogIndex(
                first.text(1),
                kind,
                first.number(3) == 0,
                first.optional(9).filter(visible -> visible.equals("NO")).isEmpty(),
                parts.stream().map(part -> part(part, kind)).toList(),
                cardinality.isPresent() ? OptionalLong.of(Long.parseLong(cardinality.get())) : OptionalLong.empty());
    }

    private static Kind kind(AnswerRow index, Gaps gaps) {
        String type = index.optional(8).orElse("");
        return switch (type) {
            case "BTREE" -> Kind.BTREE;
            case "HASH" -> Kind.HASH;
            case "FULLTEXT" -> Kind.FULLTEXT;
            case "SPATIAL", "RTREE" -> Kind.SPATIAL;
            default -> {
                gaps.add(
                        "the index " + index.text(1) + " of " + index.text(0),
                        "its type '" + type + "' is unknown to this version of the tool; it is shown as BTREE");
                yield Kind.BTREE;
            }
        };
    }

    /** A spatial index is over bounding boxes, which MySQL shows as a prefix of 32 bytes; no author asked for that. */
    private static Part part(AnswerRow row, Kind kind) {
        Optional<String> prefix = row.optional(5).filter(length -> kind != Kind.SPATIAL);
        return new Part(
                row.optional(4),
                row.optional(10),
                prefix.isPresent() ? OptionalInt.of(Integer.parseInt(prefix.get())) : OptionalInt.empty(),
                row.optional(6).filter(order -> order.equals("D")).isPresent());
    }
}
