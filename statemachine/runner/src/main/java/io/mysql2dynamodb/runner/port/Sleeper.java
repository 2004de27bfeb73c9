package io.mysql2dynamodb.runner.port;

import java.time.Duration;

/** Waits between retries and in Wait states; replaceable so that tests need not. */
@FunctionalInterface
public interface Sleeper {

    void sleep(Duration duration) throws InterruptedException;

    /** Really waits. */
    static Sleeper real() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
