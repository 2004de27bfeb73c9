package io.mysql2dynamodb.analysis.offline;

import java.nio.file.Path;

/** A file's answers are about another database than asked, or were printed for another version of the tool. */
public final class ForeignAnswersException extends AnswersFileException {

    private static final long serialVersionUID = 1L;

    ForeignAnswersException(Path file, long line, String problem) {
        super(file, line, problem, null);
    }
}
