package io.mysql2dynamodb.analysis.offline;

import java.nio.file.Path;

/** A file cannot be read, or is not what MySQL's client prints for a script of questions. */
public final class UnreadableAnswersException extends AnswersFileException {

    private static final long serialVersionUID = 1L;

    UnreadableAnswersException(Path file, long line, String problem, Throwable cause) {
        super(file, line, problem, cause);
    }
}
