package io.mysql2dynamodb.analysis.offline;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.question.QuestionRefusedException;
import io.mysql2dynamodb.analysis.question.QuestionUnansweredException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers from files that MySQL's client printed for an {@link OfflineScript}. The files are looked through once when they
 * are opened; the rows of an answer are read when it is asked for. An answer to another text of the same question counts as
 * none; of several the last one given counts, and any answer before a refusal. Files must not change meanwhile. Thread-safe.
 */
public final class FileAnswers implements Answers {

    private final Map<String, GivenAnswer> given = new HashMap<>();
    private final String database;
    private final Instant writtenAt;

    private FileAnswers(List<AnswersFile> files, List<Path> paths) {
        String first = files.get(0).database();
        Instant earliest = files.get(0).writtenAt();
        for (int i = 0; i < files.size(); i++) {
            AnswersFile file = files.get(i);
            if (!file.database().equals(first)) {
                throw new ForeignAnswersException(
                        paths.get(i),
                        0,
                        "its answers are about the database " + file.database() + ", those in " + paths.get(0)
                                + " about " + first + "; give the files of one database only");
            }
            earliest = file.writtenAt().isBefore(earliest) ? file.writtenAt() : earliest;
            file.answers()
                    .forEach(
                            answer -> given.merge(key(answer.id(), answer.fingerprint()), answer, FileAnswers::better));
        }
        database = first;
        writtenAt = earliest;
    }

    /**
     * Looks through the files.
     *
     * @param files one or more
     * @throws AnswersFileException a file cannot be read, was cut, or belongs to something else
     */
    public static FileAnswers of(List<Path> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("answers from files need at least one file");
        }
        return new FileAnswers(files.stream().map(AnswersFile::of).toList(), files);
    }

    @Override
    public List<AnswerRow> answer(Question question) {
        GivenAnswer answer = given.get(key(question.id(), question.fingerprint()));
        if (answer == null) {
            throw new QuestionUnansweredException(question);
        }
        if (answer.refusal().isPresent()) {
            GivenAnswer.Refusal refusal = answer.refusal().get();
            throw new QuestionRefusedException(question, refusal.reason(), refusal.forWantOfPrivilege(), null);
        }
        return rows(question, answer);
    }

    /** The database that the files are about. */
    public String database() {
        return database;
    }

    /** When the first of the scripts ran, by the server's clock. */
    public Instant writtenAt() {
        return writtenAt;
    }

    private static List<AnswerRow> rows(Question question, GivenAnswer answer) {
        List<AnswerRow> rows = new ArrayList<>();
        try (AnswerLines lines = new AnswerLines(answer.file(), answer.offset(), answer.line())) {
            while (rows.size() < answer.rows()) {
                String line = lines.next()
                        .orElseThrow(() -> new IncompleteAnswersException(
                                answer.file(), lines.number(), "the file has become shorter while it was read"));
                if (line.startsWith("[\"")) {
                    String[] values = AnswersFile.values(answer.file(), line, lines);
                    if (values.length != question.columns() + 2) {
                        throw new UnreadableAnswersException(
                                answer.file(),
                                lines.number(),
                                "the row has " + (values.length - 2) + " values, the question \"" + question.id()
                                        + "\" asks for " + question.columns() + "; run the script again",
                                null);
                    }
                    rows.add(new AnswerRow(Arrays.asList(values).subList(2, values.length)));
                }
            }
        }
        return rows;
    }

    private static String key(String id, String fingerprint) {
        return fingerprint + " " + id;
    }

    private static GivenAnswer better(GivenAnswer before, GivenAnswer now) {
        return now.refusal().isPresent() && before.refusal().isEmpty() ? before : now;
    }
}
