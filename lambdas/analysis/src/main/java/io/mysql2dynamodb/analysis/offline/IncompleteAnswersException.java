package io.mysql2dynamodb.analysis.offline;

import java.nio.file.Path;

/** A file ends too early, or lines of it are missing. */
public final class IncompleteAnswersException extends AnswersFileException {

    private static final long serialVersionUID = 1L;

    IncompleteAnswersException(Path file, long line, String problem) {
        super(file, line, problem, null);
    }
}
