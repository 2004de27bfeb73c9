package io.mysql2dynamodb.cdk.orchestrator;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.cdk.Assembly;
import java.util.ArrayList;
import java.util.List;

/** One statement of a role's policy: whose it is, what it allows, and on what (JSON text where it is no plain text). */
record Statement(String policy, List<String> actions, List<String> resources) {

    /** Every statement of every policy of a template. */
    static List<Statement> of(JsonNode template) {
        List<Statement> statements = new ArrayList<>();
        Assembly.properties(template, "AWS::IAM::Policy").forEach((id, policy) -> policy.path("PolicyDocument")
                .path("Statement")
                .forEach(statement -> statements.add(
                        new Statement(id, texts(statement.path("Action")), texts(statement.path("Resource"))))));
        return statements;
    }

    /** Whether the policy is that of a function. */
    boolean belongsTo(String functionName) {
        return policy.startsWith("Functions" + functionName + "Role");
    }

    private static List<String> texts(JsonNode oneOrMany) {
        List<String> texts = new ArrayList<>();
        if (oneOrMany.isArray()) {
            oneOrMany.forEach(one -> texts.add(text(one)));
        } else {
            texts.add(text(oneOrMany));
        }
        return texts;
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText() : node.toString();
    }
}
