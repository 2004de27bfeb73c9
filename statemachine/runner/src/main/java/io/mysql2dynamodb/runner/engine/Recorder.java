package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.runner.event.HistoryEvent;
import io.mysql2dynamodb.runner.journal.ExecutionJournal;
import io.mysql2dynamodb.runner.journal.JournalLine;
import java.time.Clock;
import java.util.Optional;

/** Numbers the events of one execution and journals them in that order. Thread-safe. */
final class Recorder {

    private final ExecutionJournal.Claim claim;
    private final String stream;
    private final int child;
    private final Clock clock;
    private long lastId;

    /**
     * @param child index of the map's child, -1 for the execution itself
     *
     * @param lastId of what is journaled already
     */
    Recorder(ExecutionJournal.Claim claim, String stream, int child, Clock clock, long lastId) {
        this.claim = claim;
        this.stream = stream;
        this.child = child;
        this.clock = clock;
        this.lastId = lastId;
    }

    static ObjectNode details() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Marks data in an event as complete, which it always is here. */
    static ObjectNode whole() {
        return details().put("truncated", false);
    }

    HistoryEvent record(String flow, long previous, String type, ObjectNode details) {
        return record(flow, previous, type, details, Optional.empty(), Optional.empty());
    }

    synchronized HistoryEvent record(
            String flow,
            long previous,
            String type,
            ObjectNode details,
            Optional<String> next,
            Optional<JsonNode> items) {
        HistoryEvent event = new HistoryEvent(lastId + 1, previous, type, clock.instant(), details);
        boolean force = child < 0 && (type.startsWith("Execution") || type.endsWith("StateExited"));
        claim.append(stream, new JournalLine(child, flow, event, next, items).toText(), force);
        lastId = event.id();
        return event;
    }

    ExecutionJournal.Claim claim() {
        return claim;
    }

    String stream() {
        return stream;
    }

    boolean ofChild() {
        return child >= 0;
    }

    int child() {
        return child;
    }
}
