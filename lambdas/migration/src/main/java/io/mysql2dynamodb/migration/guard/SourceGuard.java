package io.mysql2dynamodb.migration.guard;

import io.mysql2dynamodb.migration.Words;
import io.mysql2dynamodb.platform.ledger.RunPause;
import io.mysql2dynamodb.source.SourceLoad;
import io.mysql2dynamodb.target.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a step read its next window, or not: not while the run is paused, and not while the source is busier than its limits
 * allow. Used by one thread.
 *
 * <p>A busy source is waited for inside the step with growing pauses, for some seconds at most: beyond that the step is told
 * to hand back its cursor, and the workflow waits, which costs nothing. A paused run hands it back at once. Both are asked
 * for at most once a second, so that asking is no load itself.
 */
public final class SourceGuard {
    private static final Logger LOG = LoggerFactory.getLogger(SourceGuard.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(8);

    /** Of a source that is busy for longer; as a state of the workflow it may last for days within its 25,000 events. */
    private static final long BUSY_WAIT_SECONDS = 20;

    private static final long LEAST_PAUSE_SECONDS = 2;
    private static final long MOST_PAUSE_SECONDS = 300;

    private final Supplier<Optional<RunPause>> pause;
    private final Supplier<SourceLoad> load;
    private final SourceLimits limits;
    private final Duration patience;
    private final Ticker ticker;
    private final Clock clock;
    private boolean looked;
    private long lookedAt;

    /**
     * @param pause the run's pause, while there is one
     * @param load how busy the source is now
     * @param limits how busy it may be
     * @param budget the time of the whole step, no more of which is waited for
     */
    public SourceGuard(
            Supplier<Optional<RunPause>> pause,
            Supplier<SourceLoad> load,
            SourceLimits limits,
            Duration budget,
            Ticker ticker,
            Clock clock) {
        this.pause = pause;
        this.load = load;
        this.limits = limits;
        this.patience = budget.compareTo(MOST_PATIENCE) < 0 ? budget : MOST_PATIENCE;
        this.ticker = ticker;
        this.clock = clock;
    }

    /**
     * Returns when the next window may be read.
     *
     * @throws SourceHeldException when it may not be for longer than a step waits
     */
    public void admit() {
        if (looked && ticker.nanos() - lookedAt < BETWEEN_LOOKS.toNanos()) {
            return;
        }
        Optional<RunPause> paused = pause.get();
        if (paused.isPresent()) {
            throw held(ofPause(paused.get()));
        }
        waitForTheSource();
        looked = true;
        lookedAt = ticker.nanos();
    }

    private void waitForTheSource() {
        Duration waited = Duration.ZERO;
        Duration next = FIRST_WAIT;
        for (Optional<String> reason = limits.exceeded(load.get());
                reason.isPresent();
                reason = limits.exceeded(load.get())) {
            if (waited.compareTo(patience) >= 0) {
                throw held(new Hold(reason.get(), BUSY_WAIT_SECONDS));
            }
            Duration left = patience.minus(waited);
            Duration wait = next.compareTo(left) < 0 ? next : left;
            LOG.info("waiting {} ms: {}", wait.toMillis(), reason.get());
            ticker.await(wait.toNanos());
            waited = waited.plus(wait);
            next = next.multipliedBy(2);
        }
    }

    /** The longer a pause lasts, the less often it is asked for: about every tenth of the time that has passed. */
    private Hold ofPause(RunPause paused) {
        long tenth = Duration.between(paused.at(), clock.instant()).toSeconds() / 10;
        return new Hold(
                "paused by " + paused.by() + " since " + paused.at(),
                Math.max(LEAST_PAUSE_SECONDS, Math.min(MOST_PAUSE_SECONDS, tenth)));
    }

    private static SourceHeldException held(Hold hold) {
        LOG.info("held for {}: {}", Words.count(hold.waitSeconds(), "second"), hold.reason());
        return new SourceHeldException(hold);
    }
}
