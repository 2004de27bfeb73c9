package io.mysql2dynamodb.analysis.stage;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.question.QuestionUnansweredException;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.JsonLines;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the database answered in a run so far, kept as artifacts: a function that has to stop leaves them to the next call,
 * and a redrive asks no question twice. For one thread.
 */
final class RecordedAnswers implements Answers {

    private final JsonLines lines;
    private final String prefix;
    private final Map<String, RecordedAnswer> answers = new HashMap<>();
    private int parts;

    private RecordedAnswers(ArtifactStore artifacts, String prefix) {
        this.lines = new JsonLines(artifacts);
        this.prefix = prefix;
    }

    static RecordedAnswers of(ArtifactStore artifacts, String run) {
        RecordedAnswers recorded = new RecordedAnswers(artifacts, RunArtifacts.stage(run, 1, "answers/"));
        for (String key : artifacts.list(recorded.prefix)) {
            recorded.lines.read(key, RecordedAnswer.class, recorded::take);
            recorded.parts++;
        }
        return recorded;
    }

    private void take(RecordedAnswer answer) {
        answers.put(answer.id() + " " + answer.fingerprint(), answer);
    }

    @Override
    public List<AnswerRow> answer(Question question) {
        RecordedAnswer recorded = answers.get(question.id() + " " + question.fingerprint());
        if (recorded == null) {
            throw new QuestionUnansweredException(question);
        }
        return recorded.answer(question);
    }

    /** Keeps these too, durably. */
    void add(List<RecordedAnswer> more) {
        if (more.isEmpty()) {
            return;
        }
        lines.write(prefix + String.format(Locale.ROOT, "%05d.jsonl", parts), more.stream());
        parts++;
        more.forEach(this::take);
    }
}
