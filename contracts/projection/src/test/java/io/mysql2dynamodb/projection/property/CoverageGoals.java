package io.mysql2dynamodb.projection.property;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What must have occurred in some thousand random contracts, or the generator no longer tries what it should. */
final class CoverageGoals {

    static final Map<String, List<String>> ALL = Map.ofEntries(
            Map.entry("Table", List.of("single-entity", "multi-entity")),
            Map.entry("Table shape", names(KeyShape.values())),
            Map.entry("Id", names(IdKind.values())),
            Map.entry("Column", names(ColumnKind.values())),
            Map.entry("Join", AttributeGenerator.JOINS),
            Map.entry(
                    "Calculation",
                    List.of(
                            "aggregate SUM",
                            "aggregate COUNT",
                            "aggregate AVG",
                            "aggregate MIN",
                            "aggregate MAX",
                            "case",
                            "concat",
                            "date-math add",
                            "date-math subtract",
                            "date-math diff")),
            Map.entry(
                    "Transformation",
                    List.of("string-format", "static", "template", "date-format", "number-format", "json-parse")),
            Map.entry(
                    "Composition",
                    List.of("join and calculation", "join and transformation", "calculation and transformation")),
            Map.entry(
                    "Placeholder",
                    List.of("value", "attribute", "column", "padded column", "alias.column", "prefixed")),
            Map.entry("Key", List.of("attribute", "composed", "template", "attribute beside template")),
            Map.entry("Index", List.of("any", "composed key")),
            Map.entry(
                    "Option",
                    List.of(
                            "where",
                            "ttl",
                            "escape",
                            "normalize LOWER",
                            "normalize NFC_LOWER",
                            "zero_date QUARANTINE",
                            "zero_date ABSENT",
                            "empty_set QUARANTINE",
                            "empty_set ABSENT")),
            Map.entry("Outcome", List.of("item", "excluded")),
            Map.entry("Value", List.of("absent", "S", "N", "B", "BOOL", "NUL", "M", "L", "SS", "NS")),
            Map.entry(
                    "Quarantine",
                    List.of(
                            "missing-key",
                            "empty-key",
                            "key-too-long",
                            "key-disagrees",
                            "number-not-paddable",
                            "join-found-many",
                            "type-mismatch",
                            "zero-date",
                            "invalid-date",
                            "date-out-of-range",
                            "number-out-of-range",
                            "empty-member-name",
                            "too-deep",
                            "unparseable-date",
                            "unparseable-json",
                            "empty-set")));

    private CoverageGoals() {}

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
