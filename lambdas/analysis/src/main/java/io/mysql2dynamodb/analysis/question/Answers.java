package io.mysql2dynamodb.analysis.question;

import java.util.List;

/** Where questions are answered: by a connection, or from files that somebody else's client wrote. */
public interface Answers {

    /**
     * The rows of the answer.
     *
     * @throws QuestionRefusedException the server refuses it, most often for want of a privilege
     * @throws QuestionUnansweredException it was not asked: only where answers come from files
     */
    List<AnswerRow> answer(Question question);
}
