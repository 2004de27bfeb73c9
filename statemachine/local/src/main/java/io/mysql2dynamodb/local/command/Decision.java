package io.mysql2dynamodb.local.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.run.RunFolder;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * A gate's decision, made in the process that works on the run.
 *
 * @param folder the run
 * @param gate the gate's name
 * @param approved whether it is approved
 * @param comment why
 * @param preferences key of preferences by which the design is made anew
 */
record Decision(
        RunFolder folder, String gate, boolean approved, Optional<String> comment, Optional<String> preferences) {

    private static final String NO_SUCH_GATE = "NoSuchGateException";

    /** @return the exit code */
    int make(PrintWriter out) {
        ObjectNode input = JsonNodeFactory.instance
                .objectNode()
                .put("run", folder.name().value())
                .put("gate", gate)
                .put("decision", approved ? "approve" : "reject")
                .put("by", System.getProperty("user.name"));
        comment.ifPresent(text -> input.put("comment", text));
        preferences.ifPresent(key -> input.put("preferences", key));
        try {
            RunEndpoint.require(folder).invoke("DecideGate", input);
        } catch (FunctionRefusedException e) {
            if (e.errorType().endsWith(NO_SUCH_GATE)) {
                throw new InvalidUsageException(e.getMessage(), e);
            }
            throw e;
        }
        out.println("gate '" + gate + "' of run '" + folder.name() + "' " + (approved ? "approved" : "rejected"));
        out.flush();
        return ExitCode.DONE;
    }
}
