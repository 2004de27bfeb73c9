package io.mysql2dynamodb.analysis.stage;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.question.QuestionRefusedException;
import java.util.List;
import java.util.Optional;

/**
 * An answer as a run keeps it: one line of an artifact. It holds names and figures, never values of rows.
 *
 * @param id the question's id
 * @param fingerprint of the question's text, so that an answer to another text counts as none
 * @param refusal why the server gave none, if it refused
 * @param rows the rows, empty when it refused
 */
record RecordedAnswer(String id, String fingerprint, Optional<Refusal> refusal, List<List<String>> rows) {

    /**
     * @param reason what the server said
     * @param forWantOfPrivilege whether a GRANT would help
     */
    record Refusal(String reason, boolean forWantOfPrivilege) {}

    static RecordedAnswer of(Question question, List<AnswerRow> rows) {
        return new RecordedAnswer(
                question.id(),
                question.fingerprint(),
                Optional.empty(),
                rows.stream().map(AnswerRow::values).toList());
    }

    static RecordedAnswer refused(Question question, QuestionRefusedException refusal) {
        return new RecordedAnswer(
                question.id(),
                question.fingerprint(),
                Optional.of(new Refusal(refusal.reason(), refusal.forWantOfPrivilege())),
                List.of());
    }

    List<AnswerRow> answer(Question question) {
        refusal.ifPresent(refused -> {
            throw new QuestionRefusedException(question, refused.reason(), refused.forWantOfPrivilege(), null);
        });
        return rows.stream().map(AnswerRow::new).toList();
    }
}
