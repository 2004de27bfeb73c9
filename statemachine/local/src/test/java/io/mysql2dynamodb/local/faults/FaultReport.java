package io.mysql2dynamodb.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The table of what happened, {@code target/faults.md}, written anew with every line. Thread-safe. */
public final class FaultReport {

    private static final Path FILE = Path.of("target", "faults.md");
    private static final Map<String, String> LINES = new TreeMap<>();

    private FaultReport() {}

    /**
     * Adds a line.
     *
     * @param fault what failed
     * @param when in which moment of the run
     * @param seen what the user saw
     * @param end the final state
     */
    public static synchronized void add(String fault, String when, String seen, String end) {
        LINES.put(
                fault + when, "| " + cell(fault) + " | " + cell(when) + " | " + cell(seen) + " | " + cell(end) + " |");
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(
                    FILE,
                    "| fault | when | what the user saw | final state |\n|---|---|---|---|\n"
                            + String.join("\n", LINES.values()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String text) {
        return text.strip().replace("|", "\\|").replace("\n", "<br>");
    }
}
