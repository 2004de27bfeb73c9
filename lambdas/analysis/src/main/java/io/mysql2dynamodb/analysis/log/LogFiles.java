package io.mysql2dynamodb.analysis.log;

import java.nio.file.Files;
import java.nio.file.Path;

/** Logs that are files of this machine. */
public final class LogFiles {

    private LogFiles() {}

    /** The file, under its name without folders. */
    public static LogInput of(Path file) {
        Path name = file.getFileName();
        return new LogInput(name == null ? file.toString() : name.toString(), () -> Files.newInputStream(file));
    }
}
