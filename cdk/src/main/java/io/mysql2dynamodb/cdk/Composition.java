package io.mysql2dynamodb.cdk;

import io.mysql2dynamodb.cdk.Deployment.Parts;
import io.mysql2dynamodb.cdk.data.DataStage;
import io.mysql2dynamodb.cdk.data.DataStageProps;
import io.mysql2dynamodb.cdk.data.TableNames;
import io.mysql2dynamodb.cdk.orchestrator.FunctionCode;
import io.mysql2dynamodb.cdk.orchestrator.OrchestratorStack;
import io.mysql2dynamodb.cdk.orchestrator.OrchestratorStackProps;
import io.mysql2dynamodb.contract.MigrationContract;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/**
 * The app's content: the stage {@code Data} and, as the only top-level stack, {@code Orchestrator}.
 *
 * @param data the tables and alarms
 * @param orchestrator the orchestrator, unless only the data part was asked for
 */
record Composition(DataStage data, Optional<OrchestratorStack> orchestrator) {

    /**
     * An app whose templates depend on nothing but its content: no usage reporting, the behaviours of {@link
     * FeatureFlags}.
     */
    static AppProps.Builder appProps() {
        return AppProps.builder().analyticsReporting(false).stackTraces(false).context(FeatureFlags.CONTEXT);
    }

    /**
     * @param workflow asked for only when the orchestrator is synthesized
     * @throws SynthesisException if something that it needs is missing or does not fit
     */
    static Composition in(
            App app, Deployment deployment, MigrationContract contract, Supplier<String> workflow, FunctionCode code) {
        DataStage data = new DataStage(
                app,
                "Data",
                new DataStageProps(
                        deployment.name(),
                        new TableNames(deployment.tablePrefix()),
                        contract.tables(),
                        deployment.alarmStacks(),
                        deployment.alarmEmail()));
        if (deployment.parts() == Parts.DATA) {
            return new Composition(data, Optional.empty());
        }
        OrchestratorStack orchestrator = new OrchestratorStack(
                app,
                "Orchestrator",
                new OrchestratorStackProps(
                        deployment.name(),
                        deployment.tablePrefix(),
                        deployment.ledgerTable(),
                        deployment.contract(),
                        workflow.get(),
                        deployment.source(),
                        code));
        return new Composition(data, Optional.of(orchestrator));
    }
}
