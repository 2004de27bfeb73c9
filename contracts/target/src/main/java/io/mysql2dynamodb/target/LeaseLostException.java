package io.mysql2dynamodb.target;

/**
 * The writer no longer holds the lease under which it may write: another attempt took it over, or it was not renewed in
 * time. Nothing further was written by this writer.
 */
public final class LeaseLostException extends TargetException {

    private static final long serialVersionUID = 1L;

    public LeaseLostException(String message) {
        super(message, null);
    }

    public LeaseLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
