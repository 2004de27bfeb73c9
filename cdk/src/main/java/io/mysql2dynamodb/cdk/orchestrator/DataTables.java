package io.mysql2dynamodb.cdk.orchestrator;

import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.iam.IGrantable;

/**
 * The tables that data is migrated into, known by the prefix of their names.
 *
 * <p>By prefix, because the data stage is deployed apart from the orchestrator, and with other contracts later. {@code
 * DeploymentReader} sees to it that the prefix is not empty and that the ledger does not fall under it.
 */
final class DataTables {

    /** Behind the prefix of all data tables; tables of such names are made for a proof and deleted after it. */
    private static final String SCRATCH = "proof-";

    private final String arns;
    private final String indexArns;
    private final String scratchArns;
    private final String scratchIndexArns;

    DataTables(Stack stack, String tablePrefix) {
        arns = arn(stack, tablePrefix + "*");
        indexArns = arn(stack, tablePrefix + "*/index/*");
        scratchArns = arn(stack, tablePrefix + SCRATCH + "*");
        scratchIndexArns = arn(stack, tablePrefix + SCRATCH + "*/index/*");
    }

    private static String arn(Stack stack, String name) {
        return stack.formatArn(ArnComponents.builder()
                .service("dynamodb")
                .resource("table")
                .resourceName(name)
                .build());
    }

    void grantDescribe(IGrantable grantee) {
        grant(
                grantee,
                List.of(arns),
                "dynamodb:DescribeTable",
                "dynamodb:DescribeContinuousBackups",
                "dynamodb:DescribeTimeToLive");
    }

    void grantRead(IGrantable grantee) {
        grant(grantee, List.of(arns), "dynamodb:BatchGetItem");
    }

    void grantQuery(IGrantable grantee) {
        grant(grantee, List.of(arns, indexArns), "dynamodb:Query");
    }

    void grantScan(IGrantable grantee) {
        grant(grantee, List.of(arns), "dynamodb:Scan");
    }

    /**
     * Batches for a quiet source; beside a live application INSERTs, puts of what they cannot name, and reads of what was
     * there first.
     */
    void grantWrite(IGrantable grantee) {
        grant(
                grantee,
                List.of(arns),
                "dynamodb:BatchWriteItem",
                "dynamodb:PartiQLInsert",
                "dynamodb:PutItem",
                "dynamodb:GetItem");
    }

    void grantReconcile(IGrantable grantee) {
        grant(grantee, List.of(arns), "dynamodb:GetItem", "dynamodb:PutItem");
    }

    void grantScratch(IGrantable grantee) {
        grant(
                grantee,
                List.of(scratchArns, scratchIndexArns),
                "dynamodb:CreateTable",
                "dynamodb:DescribeTable",
                "dynamodb:DeleteTable",
                "dynamodb:BatchWriteItem",
                "dynamodb:BatchGetItem",
                "dynamodb:Query");
    }

    private static void grant(IGrantable grantee, List<String> resources, String... actions) {
        Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                .grantee(grantee)
                .actions(List.of(actions))
                .resourceArns(resources)
                .build());
    }
}
