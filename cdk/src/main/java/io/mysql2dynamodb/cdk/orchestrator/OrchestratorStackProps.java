package io.mysql2dynamodb.cdk.orchestrator;

import java.nio.file.Path;

/**
 * @param deployment begins the names of everything in the stack
 * @param tablePrefix the prefix of the data tables, not empty
 * @param ledgerTable the ledger's physical name, not under that prefix
 * @param contract the contract file
 * @param workflow the workflow's text in Amazon States Language
 * @param source how MySQL is reached
 * @param code where the functions' code comes from
 */
public record OrchestratorStackProps(
        String deployment,
        String tablePrefix,
        String ledgerTable,
        Path contract,
        String workflow,
        SourceAccess source,
        FunctionCode code) {}
