package io.mysql2dynamodb.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of {@code summary.json} as lines for people. */
public final class SummaryTable {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final List<String> COUNTS = List.of(
            "rowsRead",
            "written",
            "superseded",
            "quarantined",
            "excluded",
            "matching",
            "mismatched",
            "missing",
            "extra");

    private static final List<String> HEADS = List.of(
            "read", "written", "superseded", "quarantined", "excluded", "matching", "mismatched", "missing", "extra");

    private SummaryTable() {}

    /** One line per table and entity, one in total, and one per step. */
    public static List<String> of(byte[] summary) {
        JsonNode root = read(summary);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", HEADS));
        for (JsonNode table : root.path("tables")) {
            String name = table.path("table").asText();
            JsonNode entities = table.path("entities");
            if (entities.size() > 1) {
                entities.forEach(entity -> rows.add(
                        row(name + "/" + entity.path("entity").asText(), counts(entity.path("figures"), false))));
            }
            rows.add(row(name, counts(table.path("figures"), true)));
        }
        rows.add(row("total", counts(root.path("totals"), true)));
        List<String> lines = new ArrayList<>(aligned(rows));
        JsonNode patterns = root.path("accessPatterns");
        if (patterns.isObject()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-12s %d answered alike, %d differently, %d not compared",
                    "patterns",
                    patterns.path("same").asInt(),
                    patterns.path("different").asInt(),
                    patterns.path("notCompared").asInt()));
        }
        root.path("steps").forEach(step -> lines.add(step(step)));
        return lines;
    }

    /** The verdict's word, such as {@code clean}. */
    public static String verdict(byte[] summary) {
        return read(summary).path("verdict").asText();
    }

    /** The verdict in a sentence. */
    public static String explanation(byte[] summary) {
        return read(summary).path("explanation").asText();
    }

    private static JsonNode read(byte[] summary) {
        try {
            return JSON.readTree(summary);
        } catch (IOException e) {
            throw new UncheckedIOException("summary.json is not JSON", e);
        }
    }

    private static List<String> row(String label, List<String> cells) {
        List<String> row = new ArrayList<>(List.of(label));
        row.addAll(cells);
        return row;
    }

    /** Extra items are known per table only. */
    private static List<String> counts(JsonNode figures, boolean withExtra) {
        return COUNTS.stream()
                .map(name -> name.equals("extra") && !withExtra
                        ? ""
                        : Figures.count(figures.path(name).asLong()))
                .toList();
    }

    private static List<String> aligned(List<List<String>> rows) {
        int[] widths = new int[HEADS.size() + 1];
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        line.append(String.format(Locale.ROOT, "%-" + widths[0] + "s", row.get(0)));
        for (int column = 1; column < row.size(); column++) {
            line.append(String.format(Locale.ROOT, "  %" + widths[column] + "s", row.get(column)));
        }
        return line.toString().stripTrailing();
    }

    private static String step(JsonNode step) {
        return String.format(
                Locale.ROOT,
                "  %-12s %s, %s items, %s",
                step.path("step").asText(),
                Figures.seconds(step.path("seconds").asDouble()),
                Figures.count(step.path("items").asLong()),
                Figures.rate(step.path("itemsPerSecond").asDouble(), "items"));
    }
}
