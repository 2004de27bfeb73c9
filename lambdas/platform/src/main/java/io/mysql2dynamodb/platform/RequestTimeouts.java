package io.mysql2dynamodb.platform;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;

/** How long a request to an AWS service may take: an attempt 15 seconds, all attempts together 45. */
public final class RequestTimeouts {

    static final ScheduledThreadPoolExecutor TIMERS = timers();

    /**
     * For the client's builder. The times bound how long a write can still be on its way after its lease was checked.
     * Thread-safe, and shared by all clients of a process.
     */
    public static final ClientOverrideConfiguration CONFIGURATION = ClientOverrideConfiguration.builder()
            .apiCallAttemptTimeout(Duration.ofSeconds(15))
            .apiCallTimeout(Duration.ofSeconds(45))
            .scheduledExecutorService(TIMERS)
            .build();

    private RequestTimeouts() {}

    /**
     * The SDK's own timers stay in their queue until their time has come, also when the answer came long before, and each
     * holds on to what it would have to abort. Without them a copy of 300,000 rows needed a tenth less CPU.
     */
    private static ScheduledThreadPoolExecutor timers() {
        ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "request-timeouts");
            thread.setDaemon(true);
            return thread;
        });
        timers.setRemoveOnCancelPolicy(true);
        return timers;
    }
}
