package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;

/** An SQL expression of the contract turned out to be of a type that its attribute cannot take. */
public final class ExpressionTypeException extends RuntimeException {

    ExpressionTypeException(String expression, ColumnType reported, String wanted) {
        super("The expression " + expression + " is of type " + reported.declared() + ", which has no " + wanted
                + ". Change the attribute's type in the contract, or CAST the expression.");
    }
}
