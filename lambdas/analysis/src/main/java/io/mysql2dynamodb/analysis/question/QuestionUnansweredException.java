package io.mysql2dynamodb.analysis.question;

/** The answer to a question is in none of the files that were given. */
public final class QuestionUnansweredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public QuestionUnansweredException(Question question) {
        super("the answer to \"" + question.id() + "\" is in none of the files; print the SQL again with the files that"
                + " you have, run it, and give its results too");
    }
}
