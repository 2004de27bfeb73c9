package io.mysql2dynamodb.control.handler;

import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.ledger.AuditEntry;
import io.mysql2dynamodb.platform.ledger.RunPause;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Pauses a run, lifts its pause, or tells whether it is paused. A paused run reads its source no further than the windows
 * that are being read; its execution goes on and waits. Whoever calls declares their own name.
 */
public final class PauseRun extends JsonHandler<PauseRun.Input, PauseRun.Output> {

    private final Wiring wiring;

    public PauseRun() {
        this(Wiring.fromEnvironment());
    }

    public PauseRun(Wiring wiring) {
        super(Input.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(Input input) {
        String run = wiring.runs().require(input.run()).run();
        Optional<RunPause> before = wiring.control().paused(run);
        boolean wanted = input.paused().orElse(before.isPresent());
        if (wanted == before.isPresent()) {
            return Output.of(run, before);
        }
        String by = input.by().filter(name -> !name.isBlank()).orElse("somebody who gave no name");
        Optional<RunPause> now = Optional.empty();
        if (wanted) {
            now = Optional.of(wiring.control().pause(run, by));
        } else {
            wiring.control().lift(run);
        }
        wiring.audit()
                .record(new AuditEntry(
                        run,
                        wiring.clock().instant(),
                        wanted ? "run-paused" : "pause-lifted",
                        by,
                        wanted ? "the run reads its source no further" : "the run goes on",
                        Map.of()));
        return Output.of(run, now);
    }

    /**
     * @param run the run
     * @param paused whether it is to be paused; left out to ask only
     * @param by who wants it
     */
    public record Input(String run, Optional<Boolean> paused, Optional<String> by) {}

    /**
     * @param run the run
     * @param paused whether it is paused now
     * @param by who paused it
     * @param at since when
     */
    public record Output(String run, boolean paused, Optional<String> by, Optional<Instant> at) {

        private static Output of(String run, Optional<RunPause> pause) {
            return new Output(run, pause.isPresent(), pause.map(RunPause::by), pause.map(RunPause::at));
        }
    }
}
