package io.mysql2dynamodb.analysis.stage;

import io.mysql2dynamodb.analysis.profile.CatalogProfiler;
import io.mysql2dynamodb.analysis.profile.ProfileOptions;
import io.mysql2dynamodb.analysis.question.ConnectedAnswers;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.question.QuestionRefusedException;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.source.SourceDatabase;
import io.mysql2dynamodb.source.SourceSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Looks at the rows of a run's tables, as long as a function may take, and goes on where it stopped. Stateless. */
public final class TableProfiling {

    /** Answers kept at once: what a lost connection loses of the work. */
    private static final int KEPT_TOGETHER = 20;

    private final ArtifactStore artifacts;
    private final SourceDatabase source;

    public TableProfiling(ArtifactStore artifacts, SourceDatabase source) {
        this.artifacts = artifacts;
        this.source = source;
    }

    /**
     * What one call came to.
     *
     * @param done whether no question is left
     * @param asked questions of this call
     */
    public record Step(boolean done, int asked) {}

    /**
     * Asks what is not answered yet.
     *
     * @param time after which no further question is asked; the last may take its own time limit longer
     */
    public Step step(String run, DatabaseCatalog structure, ProfileOptions options, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        RecordedAnswers recorded = RecordedAnswers.of(artifacts, run);
        int asked = 0;
        try (SourceSession session = source.open()) {
            ConnectedAnswers database = new ConnectedAnswers(session);
            List<Question> open = CatalogProfiler.unanswered(structure, recorded, options);
            while (!open.isEmpty()) {
                for (int from = 0; from < open.size(); from += KEPT_TOGETHER) {
                    if (System.nanoTime() >= end) {
                        return new Step(false, asked);
                    }
                    List<Question> some = open.subList(from, Math.min(open.size(), from + KEPT_TOGETHER));
                    asked += ask(some, database, recorded, end);
                }
                open = CatalogProfiler.unanswered(structure, recorded, options);
            }
        }
        return new Step(true, asked);
    }

    private static int ask(List<Question> questions, ConnectedAnswers database, RecordedAnswers recorded, long end) {
        List<RecordedAnswer> answers = new ArrayList<>();
        try {
            for (Question question : questions) {
                if (System.nanoTime() >= end) {
                    break;
                }
                answers.add(answered(question, database));
            }
        } finally {
            recorded.add(answers);
        }
        return answers.size();
    }

    private static RecordedAnswer answered(Question question, ConnectedAnswers database) {
        try {
            return RecordedAnswer.of(question, database.answer(question));
        } catch (QuestionRefusedException refused) {
            return RecordedAnswer.refused(question, refused);
        }
    }
}
