package io.mysql2dynamodb.cdk.orchestrator;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.RoleProps;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.FunctionProps;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.LogGroupProps;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/**
 * One function: its code, role and log group.
 *
 * <p>Without SnapStart: a run has some twenty short calls and a few long ones between gates that wait for people, so that
 * seconds of cold start do not matter, while a snapshot needs a published version of each function, minutes more for
 * each deployment, and a redrive would keep calling the version that failed.
 *
 * <p>The role has no managed policy; it may write its own log and trace, and what {@link Grants} adds.
 */
final class HandlerFunction extends Construct {
    private final Function function;
    private final Role role;

    HandlerFunction(Construct scope, String id, HandlerFunctionProps props) {
        super(scope, id);
        Handler handler = props.handler();
        LogGroup logs = new LogGroup(
                this,
                "Logs",
                LogGroupProps.builder()
                        .logGroupName("/aws/lambda/" + props.physicalName())
                        .retention(RetentionDays.SIX_MONTHS)
                        .removalPolicy(RemovalPolicy.DESTROY)
                        .build());
        role = new Role(
                this,
                "Role",
                RoleProps.builder()
                        .description(handler.functionName() + ": " + handler.purpose())
                        .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                        .build());
        logs.grantWrite(role);
        FunctionProps.Builder builder = FunctionProps.builder()
                .functionName(props.physicalName())
                .description(handler.purpose())
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .handler(handler.entryPoint())
                .code(props.code())
                .memorySize(handler.size().megabytes())
                .timeout(Duration.minutes(handler.size().minutes()))
                .environment(props.environment())
                .tracing(Tracing.ACTIVE)
                .logGroup(logs)
                .role(role);
        props.placement().ifPresent(placement -> placement.place(builder, role));
        function = new Function(this, "Function", builder.build());
    }

    /** The function itself. */
    Function function() {
        return function;
    }

    /** Whom rights are granted to. */
    Role role() {
        return role;
    }
}
