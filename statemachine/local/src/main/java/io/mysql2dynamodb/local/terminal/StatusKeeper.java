package io.mysql2dynamodb.local.terminal;

import io.mysql2dynamodb.local.run.RecordNotWrittenException;
import io.mysql2dynamodb.local.run.RunRecords;
import io.mysql2dynamodb.local.run.RunStatus;
import io.mysql2dynamodb.local.run.RunStatus.State;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down how far the run is, for {@code status} in another process. Called by one thread at a time. */
public final class StatusKeeper implements Consumer<RunEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(StatusKeeper.class);

    private static final long EVERY_NANOS = 1_000_000_000L;

    private final RunRecords records;
    private final Clock clock;
    private Optional<Integer> stage = Optional.empty();
    private Optional<ProgressMeter> meter = Optional.empty();
    private Optional<Step> step = Optional.empty();
    private long writtenAt;

    public StatusKeeper(RunRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.StageBegan began) {
            stage = Optional.of(began.stage());
            write(State.RUNNING, Optional.empty());
        } else if (event instanceof RunEvent.StepBegan began) {
            step = Optional.of(began.step());
            meter = Optional.of(new ProgressMeter(began.total(), began.alreadyDone(), System::nanoTime));
            write(State.RUNNING, doing());
        } else if (event instanceof RunEvent.StepAdvanced advanced) {
            meter.ifPresent(running -> running.advance(advanced.amount()));
            if (System.nanoTime() - writtenAt >= EVERY_NANOS) {
                write(State.RUNNING, doing());
            }
        } else if (event instanceof RunEvent.StepHeld held) {
            write(State.RUNNING, doing().map(words -> words + ", waiting: " + held.reason()));
        } else if (event instanceof RunEvent.StepEnded) {
            step = Optional.empty();
            meter = Optional.empty();
            write(State.RUNNING, Optional.empty());
        } else if (event instanceof RunEvent.GateOpened gate) {
            write(State.WAITING, Optional.of("gate '" + gate.gate() + "': " + gate.question()));
        } else if (event instanceof RunEvent.GateDecided) {
            write(State.RUNNING, Optional.empty());
        }
    }

    /** The run ended. */
    public void ended(State state, Optional<String> error) {
        records.status(new RunStatus(state, stage, Optional.empty(), Optional.empty(), error, clock.instant()));
    }

    private Optional<String> doing() {
        return step.map(Step::doing);
    }

    private void write(State state, Optional<String> doing) {
        writtenAt = System.nanoTime();
        Optional<String> progress =
                step.flatMap(running -> meter.map(figures -> ProgressLine.figures(running, figures)));
        try {
            records.status(
                    new RunStatus(state, stage, doing, progress.map(String::strip), Optional.empty(), clock.instant()));
        } catch (RecordNotWrittenException e) {
            LOG.warn(
                    "{}", e.getMessage()); // who looks sees an older status; the run itself judges whether it can go on
        }
    }
}
