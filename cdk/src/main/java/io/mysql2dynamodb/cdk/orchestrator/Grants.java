package io.mysql2dynamodb.cdk.orchestrator;

import static io.mysql2dynamodb.cdk.orchestrator.Right.ANSWER_GATES;
import static io.mysql2dynamodb.cdk.orchestrator.Right.DESCRIBE_TABLES;
import static io.mysql2dynamodb.cdk.orchestrator.Right.QUERY_TABLES;
import static io.mysql2dynamodb.cdk.orchestrator.Right.READ_ARTIFACTS;
import static io.mysql2dynamodb.cdk.orchestrator.Right.READ_DEPLOYED_CONTRACT;
import static io.mysql2dynamodb.cdk.orchestrator.Right.READ_ITEMS;
import static io.mysql2dynamodb.cdk.orchestrator.Right.READ_SOURCE;
import static io.mysql2dynamodb.cdk.orchestrator.Right.RECONCILE_ITEMS;
import static io.mysql2dynamodb.cdk.orchestrator.Right.SCAN_TABLES;
import static io.mysql2dynamodb.cdk.orchestrator.Right.USE_LEDGER;
import static io.mysql2dynamodb.cdk.orchestrator.Right.USE_SCRATCH;
import static io.mysql2dynamodb.cdk.orchestrator.Right.WRITE_ARTIFACTS;
import static io.mysql2dynamodb.cdk.orchestrator.Right.WRITE_ITEMS;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awscdk.services.iam.IGrantable;

/**
 * Turns the rights of a handler into grants on the resources of this deployment.
 *
 * @param contract the deployed contract
 * @param source the source's secret, if there is one
 * @param scratch the secret of the scratch database, if there is one
 * @param artifacts the artifact bucket
 * @param ledger the run ledger
 * @param tables the data tables
 * @param gates whoever may answer the workflow's task tokens
 */
record Grants(
        DeployedContract contract,
        Optional<SourceSecret> source,
        Optional<SourceSecret> scratch,
        ArtifactBucket artifacts,
        Ledger ledger,
        DataTables tables,
        GateAnswers gates) {

    /** Gives the grantee what the handler needs, and nothing else. */
    void give(Handler handler, IGrantable grantee) {
        Map<Right, Consumer<IGrantable>> grants = Map.ofEntries(
                Map.entry(READ_DEPLOYED_CONTRACT, contract::grantRead),
                Map.entry(READ_SOURCE, this::grantSource),
                Map.entry(READ_ARTIFACTS, artifacts::grantRead),
                Map.entry(WRITE_ARTIFACTS, artifacts::grantWrite),
                Map.entry(USE_LEDGER, ledger::grantUse),
                Map.entry(DESCRIBE_TABLES, tables::grantDescribe),
                Map.entry(READ_ITEMS, tables::grantRead),
                Map.entry(QUERY_TABLES, tables::grantQuery),
                Map.entry(SCAN_TABLES, tables::grantScan),
                Map.entry(WRITE_ITEMS, tables::grantWrite),
                Map.entry(RECONCILE_ITEMS, tables::grantReconcile),
                Map.entry(USE_SCRATCH, this::grantScratch),
                Map.entry(ANSWER_GATES, gates::grant));
        for (Right right : Right.values()) {
            if (handler.may(right)) {
                grants.get(right).accept(grantee);
            }
        }
    }

    private void grantScratch(IGrantable grantee) {
        tables.grantScratch(grantee);
        scratch.ifPresent(secret -> secret.grantRead(grantee));
    }

    private void grantSource(IGrantable grantee) {
        source.ifPresent(secret -> secret.grantRead(grantee));
    }
}
