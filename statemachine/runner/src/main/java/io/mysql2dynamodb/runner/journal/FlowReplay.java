package io.mysql2dynamodb.runner.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.runner.event.HistoryEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Rebuilds one chain of states from its lines, in order. */
final class FlowReplay {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Optional<Standing> standing = Optional.empty();
    private final Map<String, JsonNode> variables = new LinkedHashMap<>();
    private long lastEventId;

    void accept(JournalLine line) {
        HistoryEvent event = line.event();
        lastEventId = event.id();
        if (event.type().endsWith("StateEntered")) {
            standing = Optional.of(new Standing.Inside(
                    event.details().path("name").textValue(),
                    parse(event.details().path("input").textValue()),
                    event.id(),
                    event.timestamp(),
                    Optional.empty(),
                    Optional.empty()));
        } else if (event.type().endsWith("StateExited")) {
            exited(line);
        } else {
            within(line);
        }
    }

    private void exited(JournalLine line) {
        ObjectNode details = line.event().details();
        JsonNode output = parse(details.path("output").textValue());
        details.path("assignedVariables")
                .properties()
                .forEach(variable -> variables.put(
                        variable.getKey(), parse(variable.getValue().textValue())));
        standing = Optional.of(
                line.next().isPresent() ? new Standing.Before(line.next().get(), output) : new Standing.Done(output));
    }

    private void within(JournalLine line) {
        if (!(standing.orElse(null) instanceof Standing.Inside inside)) {
            return;
        }
        HistoryEvent event = line.event();
        Optional<Standing.Launch> launch = inside.launch();
        Optional<JsonNode> settled = Optional.empty();
        switch (event.type()) {
            case "MapStateStarted", "ParallelStateStarted" ->
                launch = Optional.of(new Standing.Launch(event.id(), "", line.items()));
            case "MapRunStarted" ->
                launch = Optional.of(new Standing.Launch(
                        event.id(), event.details().path("mapRunArn").textValue(), Optional.empty()));
            case "TaskSucceeded" ->
                settled = Optional.of(parse(event.details().path("output").textValue()));
            default -> {
                // what else happens inside a state changes nothing of where it stands
            }
        }
        standing = Optional.of(new Standing.Inside(
                inside.state(), inside.input(), inside.enteredId(), inside.enteredAt(), launch, settled));
    }

    /** After a failure of the execution a known result counts no more: the state runs again. */
    void forgetSettled() {
        if (standing.orElse(null) instanceof Standing.Inside inside) {
            standing = Optional.of(new Standing.Inside(
                    inside.state(),
                    inside.input(),
                    inside.enteredId(),
                    inside.enteredAt(),
                    inside.launch(),
                    Optional.empty()));
        }
    }

    ReplayedFlow result() {
        return new ReplayedFlow(standing, Map.copyOf(variables), lastEventId);
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new JournalException("a journal event is not JSON", e);
        }
    }
}
