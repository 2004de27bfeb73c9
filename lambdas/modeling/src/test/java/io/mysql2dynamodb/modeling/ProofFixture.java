package io.mysql2dynamodb.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.output.DesignContract;
import io.mysql2dynamodb.modeling.proof.DesignProof;
import io.mysql2dynamodb.modeling.proof.DynamoScratchTables;
import io.mysql2dynamodb.modeling.proof.Proof;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.ScratchDatabase;
import io.mysql2dynamodb.source.SourceAddress;
import java.util.function.UnaryOperator;

/** Proofs of designs on a real MySQL and DynamoDB Local. */
record ProofFixture(MySqlExtension mysql, DynamoDbExtension dynamo) {

    static final String SCRATCH = "mysql2dynamodb_scratch_of_proofs";

    /** The proof of a modeling's design by the rows of a database, with another contract than it wrote. */
    Proof prove(TestDatabase database, Modeling modeling, UnaryOperator<AccessPattern> change) {
        Design design = modeling.design();
        assertThat(design.refused()).isEmpty();
        MigrationContract contract = new DesignContract(modeling, design).contract();
        MigrationContract changed = new MigrationContract(
                contract.version(),
                contract.sourceDatabase(),
                contract.policies(),
                contract.tables(),
                contract.accessPatterns().map(all -> all.stream().map(change).toList()),
                contract.unsupported());
        Password password = password();
        return new DesignProof(
                        new JdbcSourceDatabase(address(database.name()), () -> password),
                        () -> ScratchDatabase.create(address(SCRATCH), () -> password),
                        () -> new DynamoScratchTables(dynamo.client(), dynamo.tablePrefix()),
                        reading -> {})
                .prove(modeling, design, changed);
    }

    SourceAddress address(String name) {
        return new SourceAddress(mysql.server().jdbcUrl(name), mysql.server().user());
    }

    Password password() {
        return Password.of(mysql.server().password().toCharArray());
    }
}
