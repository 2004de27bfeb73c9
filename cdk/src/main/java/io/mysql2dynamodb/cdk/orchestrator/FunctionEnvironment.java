package io.mysql2dynamodb.cdk.orchestrator;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the functions learn from their environment; the names are those that the platform's settings read.
 *
 * @param artifactBucket the artifact bucket's name
 * @param ledgerTable the ledger table's name
 * @param tablePrefix the prefix of the data tables
 * @param contractLocation the deployed contract, as {@code s3://bucket/key}
 * @param source the source's secret and how many chunks are worked on at a time
 */
record FunctionEnvironment(
        String artifactBucket, String ledgerTable, String tablePrefix, String contractLocation, SourceAccess source) {

    /** A chunk step ends in time to leave the rest of Lambda's 15 minutes to a last window and its retries. */
    private static final int CHUNK_SECONDS = 600;

    /** The variables of one function: only it learns what only it needs. */
    SortedMap<String, String> of(Handler handler) {
        SortedMap<String, String> variables = new TreeMap<>(Map.of(
                "ARTIFACT_BUCKET", artifactBucket,
                "LEDGER_TABLE", ledgerTable,
                "TABLE_PREFIX", tablePrefix,
                "LOG4J_CONFIGURATION_FILE", "log4j2-lambda.xml"));
        if (handler == Handler.PREPARE_RUN) {
            variables.put("CONTRACT_LOCATION", contractLocation);
        }
        if (handler == Handler.PREPARE_RUN || handler.may(Right.READ_SOURCE)) {
            source.secret().ifPresent(secret -> variables.put("SOURCE_SECRET_ARN", secret.arn()));
            source.concurrency().ifPresent(chunks -> variables.put("COPY_CONCURRENCY", Integer.toString(chunks)));
            variables.put("CHUNK_SECONDS", Integer.toString(CHUNK_SECONDS));
        }
        if (handler.may(Right.USE_SCRATCH)) {
            source.scratch().ifPresent(secret -> variables.put("SCRATCH_SECRET_ARN", secret.arn()));
        }
        if (handler == Handler.DESCRIBE_INFRASTRUCTURE) {
            variables.put("DEPLOY_INSTRUCTION", deployInstruction());
        }
        return variables;
    }

    private String deployInstruction() {
        return "npx aws-cdk@2.1148.1 deploy 'Data/*' -c tablePrefix=" + tablePrefix
                + " -c contract=FILE, where FILE is the run's contract.json";
    }
}
