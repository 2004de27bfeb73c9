package io.mysql2dynamodb.analysis.question;

/** The server refused a question. The analysis goes on without the answer and lists a gap. */
public final class QuestionRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Question question;
    private final String reason;
    private final boolean forWantOfPrivilege;

    /**
     * @param reason what the server said, without values
     * @param forWantOfPrivilege whether a GRANT would help
     */
    public QuestionRefusedException(Question question, String reason, boolean forWantOfPrivilege, Throwable cause) {
        super("the question \"" + question.id() + "\" was refused: " + reason, cause);
        this.question = question;
        this.reason = reason;
        this.forWantOfPrivilege = forWantOfPrivilege;
    }

    public Question question() {
        return question;
    }

    /** What the server said, without values. */
    public String reason() {
        return reason;
    }

    public boolean forWantOfPrivilege() {
        return forWantOfPrivilege;
    }
}
