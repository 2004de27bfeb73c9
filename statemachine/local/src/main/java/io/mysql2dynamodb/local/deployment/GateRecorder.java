package io.mysql2dynamodb.local.deployment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mysql2dynamodb.local.function.FunctionOutcome;
import io.mysql2dynamodb.local.function.LocalFunctions;
import io.mysql2dynamodb.local.run.RunRecords;
import io.mysql2dynamodb.local.terminal.RunEvent;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Writes the gates down whenever one of them changes, so that they can be looked at when the ledger is gone.
 *
 * @param functions to ask
 * @param run whose gates
 * @param records where to
 */
record GateRecorder(LocalFunctions functions, String run, RunRecords records) implements Consumer<RunEvent> {

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.GateOpened || event instanceof RunEvent.GateDecided) {
            byte[] input = JsonNodeFactory.instance
                    .objectNode()
                    .put("run", run)
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            if (functions.invoke("ListGates", input) instanceof FunctionOutcome.Succeeded listed) {
                records.gates(listed.payload());
            }
        }
    }
}
