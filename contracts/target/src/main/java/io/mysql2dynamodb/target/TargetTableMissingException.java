package io.mysql2dynamodb.target;

/**
 * The table, or the index, does not exist at this endpoint, or is being created or deleted. Not transient.
 */
public final class TargetTableMissingException extends TargetException {

    private static final long serialVersionUID = 1L;

    public TargetTableMissingException(String message, Throwable cause) {
        super(message, cause);
    }
}
