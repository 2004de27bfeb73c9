package io.mysql2dynamodb.analysis.statement;

/** A query cannot be taken apart. Its message says why and where, in words of the normalised statement, without values. */
final class UnreadableQueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 6;

    UnreadableQueryException(String problem) {
        super(problem);
    }

    /** It makes no sense from a token on. */
    static UnreadableQueryException near(int token, Tokens tokens) {
        String words = new CanonicalText().of(tokens, token, Math.min(tokens.size(), token + SHOWN));
        return new UnreadableQueryException("not understood near \"" + words + "\"");
    }
}
