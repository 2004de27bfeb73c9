package io.mysql2dynamodb.analysis.offline;

import java.nio.file.Path;

/** A file of answers cannot be used. The message names the file, the line where there is one, and what to do. */
public abstract class AnswersFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnswersFileException(Path file, long line, String problem, Throwable cause) {
        super(file + (line > 0 ? ", line " + line : "") + ": " + problem, cause);
    }
}
