package io.mysql2dynamodb.analysis.profile.rows;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.question.QuestionRefusedException;
import io.mysql2dynamodb.analysis.question.QuestionUnansweredException;
import io.mysql2dynamodb.catalog.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions asked one after another. One that gets no answer leaves a gap, and the next is asked. For one thread. */
public final class Inquiry {

    private final Answers answers;
    private final String database;
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Question> unanswered = new ArrayList<>();

    /**
     * @param database the database's name, for the GRANT that would help
     */
    public Inquiry(Answers answers, String database) {
        this.answers = answers;
        this.database = database;
    }

    /**
     * Asks.
     *
     * @param subject what is missing without the answer
     * @return the rows; empty when there is no answer
     */
    public Optional<List<AnswerRow>> ask(Question question, String subject) {
        try {
            return Optional.of(answers.answer(question));
        } catch (QuestionRefusedException refused) {
            gaps.add(new Gap(subject, refused.getMessage(), remedy(refused)));
        } catch (QuestionUnansweredException missing) {
            unanswered.add(question);
            gaps.add(new Gap(subject, missing.getMessage(), Optional.empty()));
        }
        return Optional.empty();
    }

    private Optional<String> remedy(QuestionRefusedException refused) {
        if (refused.forWantOfPrivilege()) {
            return Optional.of("GRANT SELECT ON `" + database.replace("`", "``") + "`.* TO the user of the analysis");
        }
        return refused.getMessage().contains("maximum statement execution time exceeded")
                ? Optional.of("allow more seconds for a question, or look at fewer rows")
                : Optional.empty();
    }

    /** Names something else that is not known. */
    public void miss(String subject, String reason, Optional<String> remedy) {
        gaps.add(new Gap(subject, reason, remedy));
    }

    /** What is missing, in the order of the questions. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    /** Questions whose answers are in none of the files. */
    public List<Question> unanswered() {
        return List.copyOf(unanswered);
    }
}
