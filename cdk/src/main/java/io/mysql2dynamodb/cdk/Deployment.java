package io.mysql2dynamodb.cdk;

import io.mysql2dynamodb.cdk.orchestrator.SourceAccess;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the user asked this deployment to be. Made by {@link DeploymentReader}, which documents the context keys.
 *
 * @param name names the stacks, functions and the ledger, so that several deployments fit into one account
 * @param contract the contract file, absolute
 * @param tablePrefix stands before each table's contract name; may be empty only when {@code parts} is {@link
 *     Parts#DATA}
 * @param parts which parts are synthesized
 * @param source how the functions reach MySQL; without a secret the workflow ends at its first state, saying so
 * @param alarmStacks over how many stacks the tables' alarms are spread
 * @param alarmEmail where alarms are sent besides the topic, if asked for
 */
record Deployment(
        String name,
        Path contract,
        String tablePrefix,
        Parts parts,
        SourceAccess source,
        int alarmStacks,
        Optional<String> alarmEmail) {

    /** The parts of the app: both, or the tables and alarms alone, which need no built functions. */
    enum Parts {
        ALL,
        DATA
    }

    /** The physical name of the ledger table; it must not fall under the prefix of the data tables. */
    String ledgerTable() {
        return name + "-ledger";
    }
}
