package io.mysql2dynamodb.cdk.orchestrator;

import java.util.List;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;

/**
 * The right to end the waiting of a gate of one workflow.
 *
 * @param workflowArn the state machine; known by name, since it in turn needs the functions
 */
record GateAnswers(String workflowArn) {

    void grant(IGrantable grantee) {
        Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                .grantee(grantee)
                .actions(List.of("states:SendTaskSuccess", "states:SendTaskFailure"))
                .resourceArns(List.of(workflowArn))
                .build());
    }
}
