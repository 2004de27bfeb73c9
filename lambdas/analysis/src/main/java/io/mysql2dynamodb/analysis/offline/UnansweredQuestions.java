package io.mysql2dynamodb.analysis.offline;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.question.QuestionUnansweredException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Passes questions on and remembers those that nobody answered, for the next {@link OfflineScript}. For one thread. */
public final class UnansweredQuestions implements Answers {

    private final Answers answers;
    private final Map<String, Question> unanswered = new LinkedHashMap<>();

    /**
     * @param answers who is asked
     */
    public UnansweredQuestions(Answers answers) {
        this.answers = answers;
    }

    @Override
    public List<AnswerRow> answer(Question question) {
        try {
            return answers.answer(question);
        } catch (QuestionUnansweredException nobody) {
            unanswered.putIfAbsent(question.id(), question);
            throw nobody;
        }
    }

    /** What nobody answered so far, in the order in which it was asked. */
    public List<Question> unanswered() {
        return List.copyOf(unanswered.values());
    }
}
