package io.mysql2dynamodb.runner.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;

/**
 * One event of an execution's history, in the shape of
 * <a href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html">HistoryEvent</a>.
 *
 * @param id counts from 1 within the execution
 * @param previousEventId the event before it in the same chain of states; 0 at the beginning
 * @param type such as {@code TaskStateEntered}
 * @param details the members of the type's details object; empty where the type has none
 */
public record HistoryEvent(long id, long previousEventId, String type, Instant timestamp, ObjectNode details) {

    /** The member that holds the details: {@code stateEnteredEventDetails}, {@code taskFailedEventDetails}. */
    public String detailsName() {
        if (type.endsWith("StateEntered")) {
            return "stateEnteredEventDetails";
        } else if (type.endsWith("StateExited")) {
            return "stateExitedEventDetails";
        }
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "EventDetails";
    }

    /** The event as GetExecutionHistory sends it; the timestamp is in seconds of the epoch. */
    public ObjectNode toWire() {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("timestamp", timestamp.toEpochMilli() / 1000.0);
        return fill(event);
    }

    /** The event as the journal keeps it; the timestamp is ISO-8601. */
    public ObjectNode toJournal() {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("timestamp", timestamp.toString());
        return fill(event);
    }

    /** Reads what {@link #toJournal} wrote. */
    public static HistoryEvent fromJournal(JsonNode event) {
        HistoryEvent bare = new HistoryEvent(
                event.path("id").longValue(),
                event.path("previousEventId").longValue(),
                event.path("type").textValue(),
                Instant.parse(event.path("timestamp").textValue()),
                JsonNodeFactory.instance.objectNode());
        return event.path(bare.detailsName()) instanceof ObjectNode details
                ? new HistoryEvent(bare.id, bare.previousEventId, bare.type, bare.timestamp, details)
                : bare;
    }

    private ObjectNode fill(ObjectNode event) {
        event.put("type", type).put("id", id).put("previousEventId", previousEventId);
        if (!details.isEmpty()) {
            event.set(detailsName(), details);
        }
        return event;
    }
}
