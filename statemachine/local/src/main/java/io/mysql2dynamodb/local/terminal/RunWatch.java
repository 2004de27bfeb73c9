package io.mysql2dynamodb.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.mysql2dynamodb.local.function.FunctionObserver;
import io.mysql2dynamodb.local.function.FunctionOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells what happens in a run from the functions that its workflow calls: their names say the stage and the step, their
 * answers the figures. So a change of the workflow's states needs no change here. Thread-safe; events are handed on one
 * at a time.
 */
public final class RunWatch implements FunctionObserver {

    private static final String DECIDING = "DecideGate";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final Map<String, Integer> STAGES = Map.ofEntries(
            Map.entry("CheckAnalysisInputs", 1),
            Map.entry("ReadStructure", 1),
            Map.entry("ProfileTables", 1),
            Map.entry("SnapshotStatements", 1),
            Map.entry("ReadWorkload", 1),
            Map.entry("MergeAnalysis", 1),
            Map.entry("CheckAnalysisOutputs", 1),
            Map.entry("CheckModelingInputs", 2),
            Map.entry("ModelTables", 2),
            Map.entry("ProveDesign", 2),
            Map.entry("DescribeTable", 2),
            Map.entry("CheckModelingOutputs", 2),
            Map.entry("BindContract", 2),
            Map.entry("CheckInfrastructureInputs", 6),
            Map.entry("DescribeInfrastructure", 6),
            Map.entry("VerifyInfrastructure", 6),
            Map.entry("CheckInfrastructureOutputs", 6),
            Map.entry("CheckMigrationInputs", 7),
            Map.entry("PlanChunks", 7),
            Map.entry("CopyChunk", 7),
            Map.entry("SummarizeCopy", 7),
            Map.entry("VerifyChunk", 7),
            Map.entry("FindExtras", 7),
            Map.entry("SummarizeVerification", 7),
            Map.entry("RepairDifferences", 7),
            Map.entry("CheckAccessPatterns", 7),
            Map.entry("CheckMigrationOutputs", 7),
            Map.entry("CheckReportInputs", 8),
            Map.entry("WriteReport", 8),
            Map.entry("CheckReportOutputs", 8));

    private static final Map<String, Step> STEPS =
            Map.of("CopyChunk", Step.COPY, "VerifyChunk", Step.VERIFY, "FindExtras", Step.EXTRAS);

    private final Consumer<RunEvent> sink;
    private final PriorProgress prior;
    private final List<RunEvent> held = new ArrayList<>();
    private final Set<Step> begunHere = EnumSet.noneOf(Step.class);
    private int deciding;
    private int stage;
    private Optional<Step> step = Optional.empty();

    public RunWatch(Consumer<RunEvent> sink, PriorProgress prior) {
        this.sink = sink;
        this.prior = prior;
    }

    /** A decision lets the run go on before it is known to be made; what comes of it is told after it. */
    private void emit(RunEvent event) {
        if (deciding > 0) {
            held.add(event);
        } else {
            sink.accept(event);
        }
    }

    private void decisionEnded() {
        deciding--;
        if (deciding == 0) {
            List<RunEvent> after = List.copyOf(held);
            held.clear();
            after.forEach(sink);
        }
    }

    /** Hands on an event that did not come from a function. */
    public synchronized void tell(RunEvent event) {
        emit(event);
    }

    @Override
    public synchronized void started(String function, byte[] input) {
        if (function.equals(DECIDING)) {
            deciding++;
        }
        Integer itsStage = STAGES.get(function);
        if (itsStage == null) {
            return;
        }
        if (itsStage != stage) {
            stage = itsStage;
            emit(new RunEvent.StageBegan(stage));
        }
        Optional<Step> itsStep = Optional.ofNullable(STEPS.get(function));
        if (!itsStep.equals(step)) {
            step.ifPresent(ended -> emit(new RunEvent.StepEnded(ended)));
            step = itsStep;
            itsStep.ifPresent(begun -> begin(begun, read(input).path("run").asText()));
        }
    }

    private void begin(Step begun, String run) {
        long copied = prior.done(run, Step.COPY);
        long total = begun == Step.COPY ? prior.plannedRows(run) : copied;
        boolean again = !begunHere.add(begun); // after a repair everything is verified anew
        long before = again ? 0 : begun == Step.COPY ? copied : prior.done(run, begun);
        emit(new RunEvent.StepBegan(begun, total, before));
    }

    @Override
    public synchronized void ended(String function, byte[] input, FunctionOutcome outcome) {
        if (outcome instanceof FunctionOutcome.Succeeded succeeded) {
            succeeded(function, read(input), read(succeeded.payload()));
        }
        if (function.equals(DECIDING)) {
            decisionEnded();
        }
    }

    private void succeeded(String function, JsonNode input, JsonNode output) {
        switch (function) {
            case "PrepareRun" ->
                emit(new RunEvent.Prepared(
                        output.path("run").asText(), output.path("contractHash").asText()));
            case "ReadStructure", "ReadWorkload", "MergeAnalysis" ->
                emit(new RunEvent.Noted(output.path("note").asText()));
            case "ModelTables" ->
                emit(new RunEvent.Noted("designed; tables to decide about: "
                        + Figures.count(output.path("tables").size())));
            case "ProveDesign" ->
                emit(new RunEvent.Noted(
                        "put to the proof: " + output.path("proven").asText()));
            case "BindContract" -> emit(new RunEvent.Noted("bound to the contract that was modeled"));
            case "PlanChunks" ->
                emit(new RunEvent.Noted("planned "
                        + Figures.count(output.path("chunkCount").asLong()) + " chunks of about "
                        + Figures.count(output.path("rows").asLong()) + " rows"));
            case "CopyChunk", "VerifyChunk", "FindExtras" -> step(function, output);
            case "VerifyInfrastructure" -> emit(new RunEvent.Noted("tables verified against the contract"));
            case "SummarizeVerification" ->
                emit(new RunEvent.Noted(
                        output.path("clean").asBoolean()
                                ? "verification is clean"
                                : "verification found differences: see "
                                        + output.path("report").asText()));
            case "RepairDifferences" -> emit(new RunEvent.Noted(repaired(output)));
            case "CheckAccessPatterns" -> parity(output);
            case "OpenGate" -> emit(opened(input));
            case DECIDING -> sink.accept(decided(input));
            default -> checklist(function, output);
        }
    }

    private static String repaired(JsonNode output) {
        long left = output.path("left").asLong();
        return "items written anew: " + Figures.count(output.path("repaired").asLong()) + ", marked as deleted: "
                + Figures.count(output.path("tombstoned").asLong())
                + (left == 0 ? "" : ", left as they are: " + Figures.count(left));
    }

    /** The first fact counts the patterns; a call that is not the last one has none. */
    private void parity(JsonNode output) {
        if (output.path("facts").has(0)) {
            String counts = output.path("facts").get(0).asText();
            boolean clean = output.path("clean").asBoolean();
            emit(new RunEvent.Noted(
                    clean ? counts : counts + ": see " + output.path("report").asText()));
        }
    }

    private void step(String function, JsonNode output) {
        Step its = STEPS.get(function);
        JsonNode held = output.path("held");
        emit(
                held.isObject()
                        ? new RunEvent.StepHeld(
                                its,
                                held.path("reason").asText(),
                                held.path("waitSeconds").asLong())
                        : new RunEvent.StepAdvanced(its, amount(its, output)));
    }

    private static long amount(Step its, JsonNode output) {
        return switch (its) {
            case COPY -> output.path("rowsRead").asLong();
            case VERIFY ->
                output.path("matching").asLong()
                        + output.path("mismatched").asLong()
                        + output.path("missing").asLong();
            case EXTRAS -> output.path("scanned").asLong();
        };
    }

    private void checklist(String function, JsonNode output) {
        Integer itsStage = STAGES.get(function);
        if (itsStage != null && output.path("checklist").isTextual()) {
            emit(new RunEvent.ChecklistPassed(itsStage, output.path("checklist").asText()));
        }
    }

    private static RunEvent opened(JsonNode input) {
        List<String> facts = new ArrayList<>();
        input.path("facts").forEach(fact -> facts.add(fact.asText()));
        return new RunEvent.GateOpened(
                input.path("run").asText(),
                input.path("gate").asText(),
                input.path("stage").asInt(),
                input.path("title").asText(),
                input.path("question").asText(),
                facts);
    }

    private static RunEvent decided(JsonNode input) {
        return new RunEvent.GateDecided(
                input.path("gate").asText(),
                input.path("decision").asText().equals("approve"),
                input.path("by").asText(),
                input.path("comment").asText(""));
    }

    private static JsonNode read(byte[] json) {
        try {
            JsonNode node = JSON.readTree(json);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException e) {
            return MissingNode.getInstance(); // not a call that can be shown; the engine judges it
        }
    }
}
