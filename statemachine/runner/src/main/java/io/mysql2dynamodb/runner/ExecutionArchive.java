package io.mysql2dynamodb.runner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mysql2dynamodb.runner.engine.Arns;
import io.mysql2dynamodb.runner.engine.ExecutionRun;
import io.mysql2dynamodb.runner.event.ExecutionStatus;
import io.mysql2dynamodb.runner.event.HistoryEvent;
import io.mysql2dynamodb.runner.journal.ExecutionJournal;
import io.mysql2dynamodb.runner.journal.JournalLine;
import io.mysql2dynamodb.runner.journal.ReplayedExecution;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the journal knows of executions. */
final class ExecutionArchive {

    /** The error of an execution whose process died. */
    static final String INTERRUPTED = "Runner.Interrupted";

    static final String INTERRUPTED_CAUSE =
            "The process that ran the execution ended before it did. Redrive continues it where it was.";

    private static final String DEFINITION = "definition";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutionJournal journal;
    private final Arns arns;

    ExecutionArchive(ExecutionJournal journal, Arns arns) {
        this.journal = journal;
        this.arns = arns;
    }

    Optional<ReplayedExecution> find(String name) {
        return ReplayedExecution.of(lines(name));
    }

    private List<JournalLine> lines(String name) {
        return journal.read(name, ExecutionRun.STREAM).stream()
                .map(JournalLine::parse)
                .toList();
    }

    List<HistoryEvent> history(String name) {
        List<HistoryEvent> events = lines(name).stream().map(JournalLine::event).toList();
        if (events.isEmpty()) {
            throw new ExecutionDoesNotExistException(name);
        }
        return events;
    }

    ExecutionDescription describe(String name) {
        boolean claimed = journal.claimed(name); // before reading: who ends meanwhile is then read as ended
        ReplayedExecution execution = find(name).orElseThrow(() -> new ExecutionDoesNotExistException(name));
        boolean interrupted = execution.status() == ExecutionStatus.RUNNING && !claimed;
        return new ExecutionDescription(
                name,
                arns.execution(name),
                arns.stateMachine(),
                interrupted ? ExecutionStatus.ABORTED : execution.status(),
                interrupted,
                execution.input(),
                execution.output(),
                interrupted ? Optional.of(INTERRUPTED) : execution.error(),
                interrupted ? Optional.of(INTERRUPTED_CAUSE) : execution.cause(),
                execution.startTime(),
                execution.stopTime(),
                execution.redriveCount(),
                execution.redriveTime());
    }

    /** All executions, the latest first. */
    List<ExecutionDescription> list() {
        return journal.executions().stream()
                .filter(name -> find(name).isPresent())
                .map(this::describe)
                .sorted(Comparator.comparing(ExecutionDescription::startDate).reversed())
                .toList();
    }

    void keepDefinition(ExecutionJournal.Claim claim, StateMachine machine) {
        String line = JsonNodeFactory.instance
                .objectNode()
                .put("name", machine.name())
                .put("definition", machine.text())
                .toString();
        claim.append(DEFINITION, line, true);
    }

    /** The definition that an execution was started with: a redrive uses it, whatever the file says by now. */
    StateMachine definition(String name) {
        List<String> lines = journal.read(name, DEFINITION);
        try {
            JsonNode kept = JSON.readTree(lines.get(lines.size() - 1));
            return StateMachine.load(
                    kept.path("name").asText(), kept.path("definition").asText(), Map.of());
        } catch (JsonProcessingException e) {
            throw new ExecutionNotRedrivableException(name, "its definition in the journal is not JSON.");
        }
    }
}
