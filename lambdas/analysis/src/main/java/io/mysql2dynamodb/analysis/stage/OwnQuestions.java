package io.mysql2dynamodb.analysis.stage;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.statement.StatementReader;
import io.mysql2dynamodb.analysis.statement.StatementReading;
import io.mysql2dynamodb.analysis.statement.StatementReading.Access;
import io.mysql2dynamodb.analysis.statement.StatementReading.Aside;
import io.mysql2dynamodb.analysis.workload.StatementPort;
import io.mysql2dynamodb.source.OwnStatements;
import io.mysql2dynamodb.workload.SetAside;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The questions of this analysis, and what proofs, copies and verifications read, so that they are not taken for the
 * application's: they touch its tables, and logs and digests hold them too. The questions are known by their whole normalised
 * text, the others by their mark. For one thread.
 */
public final class OwnQuestions implements Answers {

    private final Answers answers;
    private final List<Question> asked = new ArrayList<>();

    /** @param answers who is asked; each question is noted and passed on */
    public OwnQuestions(Answers answers) {
        this.answers = answers;
    }

    @Override
    public List<AnswerRow> answer(Question question) {
        asked.add(question);
        return answers.answer(question);
    }

    /** Reads statements with that reader, and sets these questions aside. */
    public StatementPort apartIn(StatementReader reader) {
        Set<String> own = new HashSet<>();
        for (Question question : asked) {
            if (reader.read(question.sql(), Optional.empty()) instanceof Access access) {
                own.add(access.fingerprint());
            }
        }
        return (text, database) -> apart(text, reader.read(text, database), own);
    }

    private static StatementReading apart(String text, StatementReading reading, Set<String> own) {
        boolean asked = reading instanceof Access access && own.contains(access.fingerprint());
        if (!asked && !OwnStatements.isMarked(text)) {
            return reading;
        }
        String sql = reading instanceof Access access ? access.sql() : text;
        return new Aside(sql, SetAside.Reason.ANALYSIS, false);
    }
}
