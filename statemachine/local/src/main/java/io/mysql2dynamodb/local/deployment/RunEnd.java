package io.mysql2dynamodb.local.deployment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.local.function.FunctionOutcome;
import io.mysql2dynamodb.local.run.RunFolder;
import io.mysql2dynamodb.local.run.RunStatus;
import io.mysql2dynamodb.local.terminal.FailureLines;
import io.mysql2dynamodb.local.terminal.StatusKeeper;
import io.mysql2dynamodb.local.terminal.SummaryTable;
import io.mysql2dynamodb.local.terminal.Terminal;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.runner.ExecutionDescription;
import io.mysql2dynamodb.runner.event.ExecutionStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The end of a run's execution: its summary is written, and shown with what went wrong or where the report is.
 *
 * @param folder the run
 * @param deployment where it ran
 * @param terminal where it is shown
 * @param commands how to go on
 */
record RunEnd(RunFolder folder, LocalDeployment deployment, Terminal terminal, Commands commands) {

    /** @return whether the run ended well */
    boolean show(ExecutionDescription end, Optional<ExecutionWatch.Failure> failure, StatusKeeper status) {
        boolean well = end.status() == ExecutionStatus.SUCCEEDED;
        Optional<ExecutionWatch.Failure> why =
                well ? Optional.empty() : Optional.of(failure.orElseGet(() -> plain(end)));
        byte[] summary = summary(why);
        terminal.line("");
        SummaryTable.of(summary).forEach(terminal::line);
        terminal.line("");
        why.ifPresent(this::explain);
        terminal.line(terminal.in(
                well ? Terminal.Tone.GOOD : Terminal.Tone.BAD,
                "Run " + folder.name() + ": " + SummaryTable.verdict(summary) + ", "
                        + SummaryTable.explanation(summary)));
        terminal.line("  summary  " + folder.summary());
        report().ifPresent(file -> terminal.line("  report   " + file));
        if (!well) {
            terminal.line("  log      " + folder.log());
            terminal.line("When the cause is mended, go on with:  " + commands.resume());
        }
        status.ended(
                well
                        ? RunStatus.State.SUCCEEDED
                        : end.status() == ExecutionStatus.ABORTED ? RunStatus.State.ABORTED : RunStatus.State.FAILED,
                why.map(cause -> FailureLines.message(cause.cause())));
        return well;
    }

    private static ExecutionWatch.Failure plain(ExecutionDescription end) {
        return new ExecutionWatch.Failure(
                "", end.error().orElse(end.status().name()), end.cause().orElse("the execution was stopped"));
    }

    private void explain(ExecutionWatch.Failure why) {
        terminal.line(terminal.in(Terminal.Tone.BAD, "The run failed"));
        FailureLines.of(why.state(), why.error(), why.cause()).forEach(line -> terminal.line("  " + line));
    }

    /** Asks for the summary, which a run that did not come to its report has none of yet. */
    private byte[] summary(Optional<ExecutionWatch.Failure> why) {
        String run = folder.name().value();
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("run", run);
        why.ifPresent(cause -> input.put("error", cause.error()).put("cause", FailureLines.message(cause.cause())));
        FunctionOutcome outcome =
                deployment.functions().invoke("SummarizeRun", input.toString().getBytes(StandardCharsets.UTF_8));
        if (outcome instanceof FunctionOutcome.Failed failed) {
            return FallbackSummary.write(
                    folder,
                    why.map(ExecutionWatch.Failure::error).orElse(failed.errorType()),
                    why.map(cause -> FailureLines.message(cause.cause())).orElse(failed.errorMessage()),
                    deployment.wiring().clock());
        }
        return deployment.wiring().artifacts().require(RunArtifacts.summary(run));
    }

    private Optional<Path> report() {
        return Optional.of(folder.root().resolve("stage-08").resolve("migration_report.html"))
                .filter(Files::exists);
    }
}
