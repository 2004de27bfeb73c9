package io.mysql2dynamodb.runner.port;

/**
 * A function could not be called: it does not exist, or the service that runs it failed. The task fails with this error
 * name, so that {@code Retry} can match it.
 */
public final class FunctionServiceException extends RuntimeException {

    private final String error;

    /**
     * @param error as Step Functions names it, such as {@code Lambda.ResourceNotFoundException} or
     *     {@code Lambda.TooManyRequestsException}
     */
    public FunctionServiceException(String error, String message) {
        super(message);
        this.error = error;
    }

    /** The function is not known here. */
    public static FunctionServiceException unknownFunction(String functionName) {
        return new FunctionServiceException(
                "Lambda.ResourceNotFoundException",
                "Function not found: " + functionName
                        + ". Check the FunctionName and the substitutions given at load.");
    }

    public String error() {
        return error;
    }
}
