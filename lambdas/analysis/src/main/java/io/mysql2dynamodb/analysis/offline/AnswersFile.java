package io.mysql2dynamodb.analysis.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through one file of answers once and notes where each stands. Rows are not kept. Lines that are no JSON array are
 * the client's own words; of those only errors are read.
 */
final class AnswersFile {

    private static final ObjectReader ARRAY = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(String[].class);

    private static final Pattern ERROR = Pattern.compile("ERROR (\\d+) \\([0-9A-Z]{5}\\)(?: at line \\d+)?: (.*)");
    private static final Set<String> FOR_WANT_OF_PRIVILEGE = Set.of("1044", "1142", "1143", "1227", "1345", "1370");
    private static final String AGAIN = "run the script again by the command in its first lines";

    private final Path file;
    private final List<GivenAnswer> answers = new ArrayList<>();
    private String database;
    private Instant writtenAt;
    private boolean open;
    private GivenAnswer current;
    private GivenAnswer.Refusal refusal;
    private long rows;

    private AnswersFile(Path file) {
        this.file = file;
    }

    /**
     * Looks through a file.
     *
     * @throws AnswersFileException it cannot be used
     */
    static AnswersFile of(Path file) {
        AnswersFile found = new AnswersFile(file);
        try (AnswerLines lines = new AnswerLines(file, 0, 0)) {
            Optional<String> line = lines.next();
            while (line.isPresent()) {
                found.take(line.get(), lines);
                line = lines.next();
            }
            found.requireEnd(lines.number());
        }
        return found;
    }

    private void take(String line, AnswerLines lines) {
        if (!line.startsWith("[\"")) {
            Matcher error = ERROR.matcher(line);
            if (error.matches() && current != null && refusal == null) {
                refusal = new GivenAnswer.Refusal(error.group(2), FOR_WANT_OF_PRIVILEGE.contains(error.group(1)));
            }
            return;
        }
        String[] values = values(file, line, lines);
        if (values[0].equals(ScriptMarks.SCRIPT)) {
            takeOfScript(values, lines.number());
        } else if (!open) {
            throw new UnreadableAnswersException(
                    file,
                    lines.number(),
                    "an answer stands before the first line of a script's output; " + AGAIN,
                    null);
        } else {
            takeOfQuestion(values, lines);
        }
    }

    /** The values of a line of JSON. */
    static String[] values(Path file, String line, AnswerLines lines) {
        String[] values = parsed(line);
        if (values.length >= 2 && values[0] != null && values[1] != null) {
            return values;
        }
        if (lines.ended()) {
            throw new IncompleteAnswersException(file, lines.number(), "the file ends within this line; " + AGAIN);
        }
        throw new UnreadableAnswersException(file, lines.number(), "the line is damaged; " + AGAIN, null);
    }

    private static String[] parsed(String line) {
        try {
            return ARRAY.readValue(line);
        } catch (JsonProcessingException isNoArrayOfTexts) {
            // what Jackson says may show a value
            return new String[0];
        }
    }

    private void takeOfScript(String[] values, long line) {
        if (values[1].equals(ScriptMarks.END)) {
            finishQuestion();
            open = false;
            return;
        }
        if (open) {
            throw cut(line);
        }
        ScriptStart start = ScriptStart.of(file, line, values);
        if (database != null && !database.equals(start.database())) {
            throw new ForeignAnswersException(
                    file,
                    line,
                    "the answers before are about the database " + database + ", these are about " + start.database()
                            + "; give the files of one database only");
        }
        open = true;
        database = start.database();
        if (writtenAt == null || start.at().isBefore(writtenAt)) {
            writtenAt = start.at();
        }
    }

    private void takeOfQuestion(String[] values, AnswerLines lines) {
        if (values[1].equals(ScriptMarks.BEGIN) && values.length == 3) {
            finishQuestion();
            current = new GivenAnswer(values[0], values[2], file, lines.offset(), lines.number(), 0, Optional.empty());
            return;
        }
        if (current == null || !current.id().equals(values[0])) {
            throw new IncompleteAnswersException(
                    file, lines.number(), "the beginning of the answer to \"" + values[0] + "\" is missing; " + AGAIN);
        }
        if (values[1].equals(ScriptMarks.ROW)) {
            rows++;
        } else if (values[1].equals(ScriptMarks.END) && values.length == 3) {
            if (!values[2].equals(Long.toString(rows))) {
                throw new IncompleteAnswersException(
                        file,
                        lines.number(),
                        "the answer to \"" + values[0] + "\" has " + rows + " of its " + values[2] + " rows; " + AGAIN);
            }
            answers.add(new GivenAnswer(
                    current.id(),
                    current.fingerprint(),
                    file,
                    current.offset(),
                    current.line(),
                    rows,
                    Optional.empty()));
            forgetQuestion();
        } else {
            throw new UnreadableAnswersException(
                    file, lines.number(), "the line is no line of an answer; " + AGAIN, null);
        }
    }

    /** A question without an end mark was refused, if the client went on to the next. */
    private void finishQuestion() {
        if (current != null) {
            answers.add(new GivenAnswer(
                    current.id(),
                    current.fingerprint(),
                    file,
                    current.offset(),
                    current.line(),
                    rows,
                    Optional.of(
                            refusal == null
                                    ? new GivenAnswer.Refusal(
                                            "the server gave an error, which the client printed elsewhere", false)
                                    : refusal)));
        }
        forgetQuestion();
    }

    private void forgetQuestion() {
        current = null;
        refusal = null;
        rows = 0;
    }

    private void requireEnd(long line) {
        if (database == null) {
            throw new UnreadableAnswersException(
                    file, 0, "it holds no answers: the first line of a script's output is missing; " + AGAIN, null);
        }
        if (open) {
            throw cut(line);
        }
    }

    private IncompleteAnswersException cut(long line) {
        String where = current == null ? "" : " within the answer to \"" + current.id() + "\"";
        String why = refusal == null ? "" : " (the server said: " + refusal.reason() + ")";
        return new IncompleteAnswersException(
                file,
                line,
                "the answers end before the script's end" + where + why + "; the file was cut, or the client stopped:"
                        + " run the script again, with --force, so that it goes on after what the server refuses");
    }

    List<GivenAnswer> answers() {
        return List.copyOf(answers);
    }

    String database() {
        return database;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
