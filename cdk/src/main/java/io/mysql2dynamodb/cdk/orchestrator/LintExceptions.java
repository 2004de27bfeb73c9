package io.mysql2dynamodb.cdk.orchestrator;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.stepfunctions.StateMachine;

/** What cfn-lint says without cause, written where cfn-lint looks for it. */
final class LintExceptions {

    private LintExceptions() {}

    /** W3005: the CDK makes a function wait for its role and for the role's policy; only the second is needed. */
    static void of(Stack stack) {
        stack.addMetadata("cfn-lint", ignore("W3005"));
    }

    /**
     * E3601: cfn-lint wants a number for a map's MaxConcurrency, which in JSONata may be an expression, see <a
     * href="https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html">Map state</a>. A test
     * runs the check with numbers in their place, so that nothing else slips through.
     */
    static void of(StateMachine stateMachine) {
        ((CfnResource) stateMachine.getNode().getDefaultChild()).addMetadata("cfn-lint", ignore("E3601"));
    }

    private static Map<String, Object> ignore(String rule) {
        return Map.of("config", Map.of("ignore_checks", List.of(rule)));
    }
}
