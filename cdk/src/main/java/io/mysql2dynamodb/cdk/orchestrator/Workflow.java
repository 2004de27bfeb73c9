package io.mysql2dynamodb.cdk.orchestrator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awscdk.Arn;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.RoleProps;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.LogGroupProps;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.LogLevel;
import software.amazon.awscdk.services.stepfunctions.LogOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.amazon.awscdk.services.stepfunctions.StateMachineProps;
import software.constructs.Construct;

/**
 * The state machine, from the text that the local runner executes too.
 *
 * <p>The text goes into the template as it is, and not as an asset, so that cfn-lint and tests see it. The role may call
 * the functions that the text names, use the artifact bucket for its distributed maps, and start, watch and stop the
 * children of such maps, which are executions of this very state machine.
 */
final class Workflow extends Construct {
    private static final String BUCKET = "ArtifactBucket";

    private final StateMachine stateMachine;

    /**
     * @throws UnknownSubstitutionException if the text names what there is no value for
     */
    Workflow(Construct scope, String id, WorkflowProps props) {
        super(scope, id);
        Map<String, String> values = new TreeMap<>();
        props.functions().forEach((name, function) -> values.put(name, function.getFunctionArn()));
        values.put(BUCKET, props.artifacts().bucketName());
        Set<String> used = Substitutions.in(props.definition(), values.keySet());
        values.keySet().retainAll(used);

        Role role = new Role(
                this,
                "Role",
                RoleProps.builder()
                        .description("The migration workflow")
                        .assumedBy(new ServicePrincipal("states.amazonaws.com"))
                        .build());
        List<IFunction> called = used.stream()
                .filter(props.functions()::containsKey)
                .map(props.functions()::get)
                .toList();
        allow(
                role,
                List.of("lambda:InvokeFunction"),
                called.stream().map(IFunction::getFunctionArn).toList());
        props.artifacts().grantRead(role);
        props.artifacts().grantWriteInParts(role);
        allowMapChildren(role, props.name());
        stateMachine = new StateMachine(
                this,
                "StateMachine",
                StateMachineProps.builder()
                        .stateMachineName(props.name())
                        .definitionBody(DefinitionBody.fromString(props.definition()))
                        .definitionSubstitutions(values)
                        .role(role)
                        .tracingEnabled(true)
                        .logs(LogOptions.builder()
                                .destination(logs(props.name()))
                                .level(LogLevel.ALL)
                                // Execution data would carry task tokens into the log.
                                .includeExecutionData(false)
                                .build())
                        .build());
        WildcardReasons.ofWorkflow(role);
        LintExceptions.of(stateMachine);
    }

    /** The ARN that a state machine of that name has; for those whom the state machine in turn depends on. */
    static String arn(Stack stack, String name) {
        return Arn.format(component("stateMachine", name), stack);
    }

    /** The state machine's ARN. */
    String stateMachineArn() {
        return stateMachine.getStateMachineArn();
    }

    /** See <a href="https://docs.aws.amazon.com/step-functions/latest/dg/iam-policies-eg-dist-map.html">IAM policies for
     * Distributed Map</a>. */
    private void allowMapChildren(Role role, String name) {
        Stack stack = Stack.of(this);
        allow(role, List.of("states:StartExecution"), List.of(arn(stack, name)));
        allow(
                role,
                List.of("states:DescribeExecution", "states:StopExecution", "states:RedriveExecution"),
                List.of(
                        Arn.format(component("execution", name + ":*"), stack),
                        Arn.format(component("execution", name + "/*:*"), stack)));
    }

    private static ArnComponents component(String resource, String name) {
        return ArnComponents.builder()
                .service("states")
                .resource(resource)
                .resourceName(name)
                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                .build();
    }

    private static void allow(Role role, List<String> actions, List<String> resources) {
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(actions)
                .resources(resources)
                .build());
    }

    /** Step Functions wants log groups of this prefix, or its policy of log groups grows over its limit. */
    private LogGroup logs(String name) {
        return new LogGroup(
                this,
                "Logs",
                LogGroupProps.builder()
                        .logGroupName("/aws/vendedlogs/states/" + name)
                        .retention(RetentionDays.SIX_MONTHS)
                        .removalPolicy(RemovalPolicy.DESTROY)
                        .build());
    }
}
