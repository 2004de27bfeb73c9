package io.mysql2dynamodb.runner.journal;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.runner.event.ExecutionStatus;
import io.mysql2dynamodb.runner.event.HistoryEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An execution, or a distributed map's child, as its journal tells it.
 *
 * @param flows the chains of states by name; the execution's own is {@code "0"}
 * @param redriveTime of the latest redrive
 */
public record ReplayedExecution(
        ExecutionStatus status,
        JsonNode input,
        Optional<JsonNode> output,
        Optional<String> error,
        Optional<String> cause,
        Instant startTime,
        Optional<Instant> stopTime,
        int redriveCount,
        Optional<Instant> redriveTime,
        long lastEventId,
        Map<String, ReplayedFlow> flows) {

    /** The chain of states of that name, if it had begun. */
    public Optional<ReplayedFlow> flow(String name) {
        return Optional.ofNullable(flows.get(name));
    }

    /**
     * Reads one execution's lines.
     *
     * @return empty when it had not even started
     */
    public static Optional<ReplayedExecution> of(List<JournalLine> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        ExecutionReplay replay = new ExecutionReplay();
        lines.forEach(replay::accept);
        return Optional.of(replay.result());
    }

    /**
     * Reads a map run's lines.
     *
     * @return the children that had started, by index
     */
    public static Map<Integer, ReplayedExecution> children(List<String> lines) {
        Map<Integer, ExecutionReplay> replays = new LinkedHashMap<>();
        for (String text : lines) {
            JournalLine line = JournalLine.parse(text);
            replays.computeIfAbsent(line.child(), child -> new ExecutionReplay())
                    .accept(line);
        }
        Map<Integer, ReplayedExecution> children = new LinkedHashMap<>();
        replays.forEach((child, replay) -> children.put(child, replay.result()));
        return children;
    }

    /** Follows the events of one execution. */
    private static final class ExecutionReplay {

        private final Map<String, FlowReplay> flows = new LinkedHashMap<>();
        private ExecutionStatus status = ExecutionStatus.RUNNING;
        private HistoryEvent started;
        private Optional<HistoryEvent> stopped = Optional.empty();
        private Optional<Instant> redriveTime = Optional.empty();
        private int redriveCount;
        private long lastEventId;

        private void accept(JournalLine line) {
            HistoryEvent event = line.event();
            lastEventId = Math.max(lastEventId, event.id());
            switch (event.type()) {
                case "ExecutionStarted" -> started = event;
                case "ExecutionRedriven" -> {
                    redriveCount++;
                    redriveTime = Optional.of(event.timestamp());
                    status = ExecutionStatus.RUNNING;
                    stopped = Optional.empty();
                }
                case "ExecutionSucceeded" -> ended(ExecutionStatus.SUCCEEDED, event);
                case "ExecutionFailed" -> ended(ExecutionStatus.FAILED, event);
                case "ExecutionTimedOut" -> ended(ExecutionStatus.TIMED_OUT, event);
                case "ExecutionAborted" -> ended(ExecutionStatus.ABORTED, event);
                default ->
                    flows.computeIfAbsent(line.flow(), name -> new FlowReplay()).accept(line);
            }
        }

        private void ended(ExecutionStatus outcome, HistoryEvent event) {
            status = outcome;
            stopped = Optional.of(event);
            if (outcome == ExecutionStatus.FAILED) {
                flows.values().forEach(FlowReplay::forgetSettled);
            }
        }

        private ReplayedExecution result() {
            Map<String, ReplayedFlow> replayed = new LinkedHashMap<>();
            flows.forEach((name, flow) -> replayed.put(name, flow.result()));
            return new ReplayedExecution(
                    status,
                    FlowReplay.parse(started.details().path("input").textValue()),
                    detail("output").map(FlowReplay::parse),
                    detail("error"),
                    detail("cause"),
                    started.timestamp(),
                    stopped.map(HistoryEvent::timestamp),
                    redriveCount,
                    redriveTime,
                    lastEventId,
                    replayed);
        }

        private Optional<String> detail(String name) {
            return stopped.map(event -> event.details().path(name).textValue());
        }
    }
}
