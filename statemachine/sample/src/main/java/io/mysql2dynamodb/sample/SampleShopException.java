package io.mysql2dynamodb.sample;

/** Thrown when MySQL refuses a statement of the sample shop, or ends while it is being created. */
public final class SampleShopException extends RuntimeException {
    SampleShopException(String message, Throwable cause) {
        super(message, cause);
    }
}
