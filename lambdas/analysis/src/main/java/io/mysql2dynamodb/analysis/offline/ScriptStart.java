package io.mysql2dynamodb.analysis.offline;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * The first line of a script's output.
 *
 * @param database the database that was asked about
 * @param at when the script began
 */
record ScriptStart(String database, Instant at) {

    private static final int VALUES = 7;

    /**
     * Checks and reads it.
     *
     * @throws AnswersFileException the script is another version's, ran on no database, or the client changed its output
     */
    static ScriptStart of(Path file, long line, String[] values) {
        if (values.length < 3 || !ScriptMarks.FORMAT.equals(values[2])) {
            throw new ForeignAnswersException(
                    file,
                    line,
                    "the answers are of format " + (values.length < 3 ? "unknown" : values[2]) + ", this version reads "
                            + ScriptMarks.FORMAT + "; print the script with this version and run it again");
        }
        if (values.length != VALUES || !ScriptMarks.PROBE.equals(values[6])) {
            throw new UnreadableAnswersException(
                    file,
                    line,
                    "the client changed characters on the way; run it with --raw, --batch and"
                            + " --default-character-set=utf8mb4",
                    null);
        }
        if (values[3] == null) {
            throw new ForeignAnswersException(
                    file,
                    line,
                    "the script's USE failed, so that it ran on no database; print it for a database that exists and"
                            + " that the account may use");
        }
        try {
            return new ScriptStart(values[3], Instant.parse(values[5]));
        } catch (DateTimeParseException cause) {
            throw new UnreadableAnswersException(file, line, "the time of the answers is damaged", cause);
        }
    }
}
