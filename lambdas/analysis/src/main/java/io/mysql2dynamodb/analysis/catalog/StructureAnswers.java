package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.question.QuestionRefusedException;
import io.mysql2dynamodb.analysis.question.QuestionUnansweredException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The answers to all questions about the structure; what was refused is a gap and has no rows. */
final class StructureAnswers {

    /** Without these there is no catalog. */
    private static final Set<Question> NEEDED =
            Set.of(StructureQuestions.SERVER, StructureQuestions.TABLES, StructureQuestions.COLUMNS);

    private final Map<Question, List<AnswerRow>> rows = new HashMap<>();

    private StructureAnswers() {}

    /**
     * Asks them all before anything fails, so that whoever records what is unanswered has the whole list.
     *
     * @throws QuestionUnansweredException no answer to one without which there is no catalog
     * @throws QuestionRefusedException such a one was refused
     */
    static StructureAnswers ask(Answers answers, Gaps gaps) {
        StructureAnswers all = new StructureAnswers();
        RuntimeException failed = null;
        for (Question question : StructureQuestions.all()) {
            try {
                all.rows.put(question, answers.answer(question));
            } catch (QuestionUnansweredException | QuestionRefusedException cause) {
                if (NEEDED.contains(question)) {
                    failed = failed == null ? cause : failed;
                }
                gaps.add(question.id().replace('-', ' '), cause.getMessage());
            }
        }
        if (failed != null) {
            throw failed;
        }
        return all;
    }

    List<AnswerRow> rows(Question question) {
        return rows.getOrDefault(question, List.of());
    }

    boolean has(Question question) {
        return rows.containsKey(question);
    }
}
