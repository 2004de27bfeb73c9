package io.mysql2dynamodb.local.endpoint;

/**
 * A call that is answered with an error of the service's own vocabulary, for example
 * {@code ExecutionDoesNotExist}. Clients of the AWS SDK see the exception class of that name.
 */
public final class WireException extends RuntimeException {

    private final String code;
    private final int status;

    private WireException(String code, int status, String message) {
        super(message);
        this.code = code;
        this.status = status;
    }

    /** An error that the caller made. */
    public static WireException badRequest(String code, String message) {
        return new WireException(code, 400, message);
    }

    static WireException notFound(String code, String message) {
        return new WireException(code, 404, message);
    }

    static WireException forbidden(String message) {
        return new WireException("AccessDeniedException", 403, message);
    }

    static WireException tooLarge(String message) {
        return new WireException("RequestTooLargeException", 413, message);
    }

    static WireException internal(String message) {
        return new WireException("ServiceException", 500, message);
    }

    public String code() {
        return code;
    }

    int status() {
        return status;
    }
}
