package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** A task that waits for the answer to its token. The first answer counts. Thread-safe. */
final class PendingTask {

    /** How a wait ended. */
    sealed interface Answer {}

    record Success(JsonNode output) implements Answer {}

    record Failure(String error, String cause) implements Answer {}

    /** The time was up. */
    record Expired(boolean heartbeatMissed) implements Answer {}

    /** How long an answerer waits for its answer to be journaled; the journal never takes near as long. */
    private static final long JOURNAL_SECONDS = 30;

    private final String token;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private final CompletableFuture<Boolean> journaled = new CompletableFuture<>();
    private final AtomicLong lastBeat = new AtomicLong(System.nanoTime());

    PendingTask(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }

    /** @return whether this answer counts; then it is journaled already */
    boolean answer(Answer given) {
        if (!answer.complete(given)) {
            return false;
        }
        try {
            return journaled.get(JOURNAL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    /** Says that the answer is in the journal, so that whoever gave it may rely on it. */
    void journaled() {
        journaled.complete(true);
    }

    boolean beat() {
        lastBeat.set(System.nanoTime());
        return !answer.isDone();
    }

    /** Nobody waits any more: an answer that is not in the journal by now does not count. */
    void expire() {
        answer.complete(new Expired(false));
        journaled.complete(false);
    }

    /**
     * Waits for the answer.
     *
     * @param deadline of {@link System#nanoTime}; empty for none
     * @param heartbeat longest silence; empty for any
     */
    Answer await(Optional<Long> deadline, Optional<Duration> heartbeat) throws InterruptedException {
        while (true) {
            long now = System.nanoTime();
            long untilDeadline = deadline.map(time -> time - now).orElse(Long.MAX_VALUE);
            long untilSilence = heartbeat
                    .map(longest -> lastBeat.get() + longest.toNanos() - now)
                    .orElse(Long.MAX_VALUE);
            if (untilDeadline <= 0 || untilSilence <= 0) {
                answer.complete(new Expired(untilDeadline > 0));
            }
            try {
                return answer.get(Math.max(1, Math.min(untilDeadline, untilSilence)), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // look at the clocks again: a heartbeat may have come
            } catch (ExecutionException e) {
                throw new IllegalStateException("an answer never completes exceptionally", e);
            }
        }
    }

    /** The worker's silence counts from here. */
    void startClock() {
        lastBeat.set(System.nanoTime());
    }
}
