package io.mysql2dynamodb.runner.jsonata;

/** An expression could not be evaluated, or gave no JSON value. Becomes {@code States.QueryEvaluationError}. */
public final class QueryEvaluationException extends RuntimeException {

    private final String field;

    /** @param field where the expression stands, relative to its state: {@code Arguments/Payload/run} */
    public QueryEvaluationException(String expression, String field, String what, Throwable cause) {
        super("The JSONata expression '" + expression + "' specified for the field '" + field + "' " + what, cause);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
