package io.mysql2dynamodb.cdk.orchestrator;

import java.util.Map;
import software.amazon.awscdk.services.lambda.IFunction;

/**
 * @param name the state machine's name
 * @param definition its text in Amazon States Language, with {@code ${...}} substitutions
 * @param functions every function by the name that the text uses
 * @param artifacts where it reads manifests and writes the results of its maps
 */
record WorkflowProps(String name, String definition, Map<String, IFunction> functions, ArtifactBucket artifacts) {
    WorkflowProps {
        functions = Map.copyOf(functions);
    }
}
