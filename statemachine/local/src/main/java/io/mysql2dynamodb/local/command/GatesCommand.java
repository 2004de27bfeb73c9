package io.mysql2dynamodb.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mysql2dynamodb.local.run.RunFolder;
import io.mysql2dynamodb.local.run.RunRecords;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the gates of a run, open and decided. */
@Command(
        name = "gates",
        mixinStandardHelpOptions = true,
        description = "Shows the gates of a run: what was asked, what it rests on, who decided.")
final class GatesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run's name.")
    private String run;

    @Mixin
    private ArtifactsOption artifacts;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        JsonNode gates = gates(artifacts.existing(run)).path("gates");
        if (gates.isEmpty()) {
            out.println("run '" + run + "' has come to no gate yet");
        }
        gates.forEach(gate -> show(out, gate));
        out.flush();
        return ExitCode.DONE;
    }

    /** From the process that works on the run, or as they were last written down. */
    private JsonNode gates(RunFolder folder) {
        Optional<RunEndpoint> endpoint = RunEndpoint.of(folder);
        if (endpoint.isPresent()) {
            return endpoint.get()
                    .invoke("ListGates", JsonNodeFactory.instance.objectNode().put("run", run));
        }
        return new RunRecords(folder).gates().map(GatesCommand::read).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static JsonNode read(byte[] json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("the run's gates.json is not JSON", e);
        }
    }

    private static void show(PrintWriter out, JsonNode gate) {
        out.println("Gate '" + gate.path("gate").asText() + "' of stage "
                + gate.path("stage").asInt() + ": " + gate.path("status").asText() + ", opened "
                + gate.path("openedAt").asText());
        out.println("  " + gate.path("question").asText());
        gate.path("facts").forEach(fact -> out.println("    - " + fact.asText().replace("\n", "\n      ")));
        if (gate.path("decidedBy").isTextual()) {
            String comment = gate.path("comment").asText("");
            out.println("  decided by " + gate.path("decidedBy").asText()
                    + (gate.path("authenticated").asBoolean() ? "" : " (name not proven)") + " at "
                    + gate.path("decidedAt").asText() + (comment.isEmpty() ? "" : ": " + comment));
        }
    }
}
