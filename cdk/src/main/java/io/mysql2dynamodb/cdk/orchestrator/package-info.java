/** The stack {@code Orchestrator}: workflow, functions, artifacts, ledger and phase flags. */
package io.mysql2dynamodb.cdk.orchestrator;
