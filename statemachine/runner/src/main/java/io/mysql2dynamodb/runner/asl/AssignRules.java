package io.mysql2dynamodb.runner.asl;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What may be assigned: names as in
 * <a href="https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html">Variables</a>, at most 80
 * characters, never {@code states}.
 */
final class AssignRules {

    private AssignRules() {}

    static void check(JsonNode variables, Fields fields) {
        String pointer = Pointers.below(fields.pointer(), "Assign");
        if (!variables.isObject()) {
            fields.problems().add(pointer, "Assign is not an object.", "Write {\"name\": value}.");
            return;
        }
        variables.fieldNames().forEachRemaining(name -> {
            if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_]{0,79}") || name.equals("states")) {
                fields.problems()
                        .add(
                                Pointers.below(pointer, name),
                                "'" + name + "' cannot be a variable's name.",
                                "Use letters, digits and underscores, at most 80; 'states' is reserved.");
            }
        });
    }
}
