package io.mysql2dynamodb.runner.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.runner.event.HistoryEvent;
import java.util.Optional;

/**
 * One line: an event, and what a redrive needs beyond it.
 *
 * @param child index of the distributed map's child it belongs to; -1 in the execution's own stream
 * @param flow the chain of states it belongs to
 * @param next the state that follows, in an exit event; empty where the flow ended
 * @param items the list that an inline map works on, in its start event
 */
public record JournalLine(int child, String flow, HistoryEvent event, Optional<String> next, Optional<JsonNode> items) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public String toText() {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        if (child >= 0) {
            line.put("child", child);
        }
        line.put("flow", flow);
        next.ifPresent(name -> line.put("next", name));
        items.ifPresent(list -> line.set("items", list));
        line.set("event", event.toJournal());
        return line.toString();
    }

    public static JournalLine parse(String text) {
        try {
            JsonNode line = JSON.readTree(text);
            return new JournalLine(
                    line.path("child").asInt(-1),
                    line.path("flow").textValue(),
                    HistoryEvent.fromJournal(line.path("event")),
                    Optional.ofNullable(line.path("next").textValue()),
                    Optional.ofNullable(line.get("items")));
        } catch (JsonProcessingException e) {
            throw new JournalException("a journal line is not JSON", e);
        }
    }
}
