package io.mysql2dynamodb.cdk.orchestrator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnOutputProps;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

/** Everything that carries out a migration, and none of the tables that it fills. */
public final class OrchestratorStack extends Stack {

    public OrchestratorStack(Construct scope, String id, OrchestratorStackProps props) {
        super(
                scope,
                id,
                StackProps.builder()
                        .stackName(props.deployment() + "-orchestrator")
                        .description(
                                "Migrates data from MySQL to DynamoDB: workflow, functions, artifacts, ledger, flags")
                        .build());
        LintExceptions.of(this);
        ArtifactBucket artifacts = new ArtifactBucket(this, "Artifacts");
        Ledger ledger = new Ledger(this, "Ledger", props.ledgerTable());
        PhaseFlags flags = new PhaseFlags(this, "Flags", props.deployment());
        DeployedContract contract = new DeployedContract(this, "Contract", props.contract());
        String workflowName = props.deployment() + "-migration";
        Grants grants = new Grants(
                contract,
                props.source().secret(),
                props.source().scratch(),
                artifacts,
                ledger,
                new DataTables(this, props.tablePrefix()),
                new GateAnswers(Workflow.arn(this, workflowName)));
        FunctionEnvironment environment = new FunctionEnvironment(
                artifacts.bucketName(), ledger.tableName(), props.tablePrefix(), contract.location(), props.source());
        Map<String, IFunction> functions = functions(props, environment, grants);
        Workflow workflow =
                new Workflow(this, "Workflow", new WorkflowProps(workflowName, props.workflow(), functions, artifacts));

        output("StateMachine", "Start an execution of this with {} as its input", workflow.stateMachineArn());
        output("ArtifactBucket", "What the stages of a run produce", artifacts.bucketName());
        output("LedgerTable", "The run ledger and audit trail", ledger.tableName());
        output("PhaseFlags", "Feature flags in AppConfig: application/environment/profile", flags.path());
    }

    private Map<String, IFunction> functions(
            OrchestratorStackProps props, FunctionEnvironment environment, Grants grants) {
        Map<String, Code> codes = new HashMap<>();
        Map<String, IFunction> functions = new HashMap<>();
        Construct scope = new Construct(this, "Functions");
        Optional<SourcePlacement> placement =
                props.source().network().map(network -> new SourcePlacement(scope, "SourcePlacement", network));
        for (Handler handler : Handler.values()) {
            HandlerFunction function = new HandlerFunction(
                    scope,
                    handler.functionName(),
                    new HandlerFunctionProps(
                            handler,
                            props.deployment() + "-" + handler.functionName(),
                            codes.computeIfAbsent(handler.module(), props.code()::of),
                            environment.of(handler),
                            placement.filter(here -> handler.may(Right.READ_SOURCE))));
            grants.give(handler, function.role());
            WildcardReasons.ofFunction(function.role(), handler);
            functions.put(handler.functionName(), function.function());
        }
        return functions;
    }

    private void output(String id, String description, String value) {
        new CfnOutput(
                this,
                id + "Output",
                CfnOutputProps.builder().description(description).value(value).build());
    }
}
