package io.mysql2dynamodb.projection.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each construct was drawn and each outcome occurred. */
final class Coverage {

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    void count(String kind, String what) {
        counts.computeIfAbsent(kind, absent -> new TreeMap<>()).merge(what, 1, Integer::sum);
    }

    /** Those of the expected that never occurred. */
    List<String> missing(Map<String, List<String>> expected) {
        return expected.entrySet().stream()
                .flatMap(kind -> kind.getValue().stream()
                        .filter(what ->
                                !counts.getOrDefault(kind.getKey(), Map.of()).containsKey(what))
                        .map(what -> kind.getKey() + ": " + what))
                .toList();
    }

    /** Writes the table to a Markdown file. */
    void write(Path file, String title) {
        StringBuilder text = new StringBuilder("# " + title + "\n\n| kind | what | times |\n|---|---|---:|\n");
        counts.forEach((kind, each) -> each.forEach((what, times) -> text.append("| ")
                .append(kind)
                .append(" | ")
                .append(what)
                .append(" | ")
                .append(times)
                .append(" |\n")));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
