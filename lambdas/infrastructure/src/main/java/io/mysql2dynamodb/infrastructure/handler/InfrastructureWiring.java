package io.mysql2dynamodb.infrastructure.handler;

import io.mysql2dynamodb.infrastructure.ContractCheck;
import io.mysql2dynamodb.infrastructure.DynamoTableCatalog;
import io.mysql2dynamodb.infrastructure.InfrastructureArtifacts;
import io.mysql2dynamodb.infrastructure.InfrastructureVerification;
import io.mysql2dynamodb.infrastructure.OutputCheck;
import io.mysql2dynamodb.infrastructure.RunTables;
import io.mysql2dynamodb.infrastructure.TableInspector;
import io.mysql2dynamodb.platform.Wiring;

/** Puts the parts of stage 6 together. */
final class InfrastructureWiring {

    private InfrastructureWiring() {}

    static RunTables tables(Wiring wiring) {
        return new RunTables(wiring.artifacts(), wiring.tableNames());
    }

    static ContractCheck contractCheck(Wiring wiring) {
        return new ContractCheck(wiring.source());
    }

    static InfrastructureVerification verification(Wiring wiring) {
        return new InfrastructureVerification(
                new TableInspector(new DynamoTableCatalog(wiring.dynamo())),
                tables(wiring),
                new InfrastructureArtifacts(wiring.artifacts()),
                wiring.clock());
    }

    static OutputCheck outputCheck(Wiring wiring) {
        return new OutputCheck(new InfrastructureArtifacts(wiring.artifacts()));
    }
}
