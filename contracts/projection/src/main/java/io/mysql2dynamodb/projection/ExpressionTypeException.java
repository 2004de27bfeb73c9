package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;

/** An SQL expression of the contract turned out to be of a type that its attribute cannot take. */
public final class ExpressionTypeException extends RuntimeException {

    private final String what;
    private final String remedy;

    ExpressionTypeException(String expression, ColumnType reported, String wanted) {
        this(
                "The expression " + expression + " is of type " + reported.declared() + ", which has no " + wanted,
                "Change the attribute's type in the contract, or CAST the expression");
    }

    private ExpressionTypeException(String what, String remedy) {
        super(what + ". " + remedy + ".");
        this.what = what;
        this.remedy = remedy;
    }

    String what() {
        return what;
    }

    String remedy() {
        return remedy;
    }
}
