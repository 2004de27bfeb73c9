package io.mysql2dynamodb.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.cdk.Deployment.Parts;
import io.mysql2dynamodb.cdk.orchestrator.SourceAccess;
import io.mysql2dynamodb.cdk.orchestrator.SourceNetwork;
import io.mysql2dynamodb.cdk.orchestrator.SourceSecret;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeploymentReaderTest {
    private static final Path DEFAULT_CONTRACT = Path.of("/project/contracts/migrationContract.json");
    private static final String SECRET = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/mysql-AbCdEf";
    private static final String SCRATCH = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/scratch-GhIjKl";

    @Test
    void hasADefaultForEverything() {
        assertThat(read(Map.of()))
                .isEqualTo(new Deployment(
                        "mysql2dynamodb",
                        DEFAULT_CONTRACT,
                        "migrated-",
                        Parts.ALL,
                        SourceAccess.NONE,
                        16,
                        Optional.empty()));
    }

    @Test
    void takesTheContextBeforeTheEnvironment() {
        Map<String, String> environment = Map.of("TABLE_PREFIX", "env-", "MIGRATION_CONTRACT", "/env/contract.json");

        Deployment fromEnvironment = new DeploymentReader(key -> null, environment).read(DEFAULT_CONTRACT);
        Deployment fromContext = new DeploymentReader(
                        Map.of("tablePrefix", "ctx-", "contract", "/ctx/contract.json")::get, environment)
                .read(DEFAULT_CONTRACT);

        assertThat(fromEnvironment.tablePrefix()).isEqualTo("env-");
        assertThat(fromEnvironment.contract()).isEqualTo(Path.of("/env/contract.json"));
        assertThat(fromContext.tablePrefix()).isEqualTo("ctx-");
        assertThat(fromContext.contract()).isEqualTo(Path.of("/ctx/contract.json"));
    }

    @Test
    void readsASourceInANetworkFromTextOrLists() {
        Deployment deployment = read(Map.of(
                "sourceSecretArn",
                SECRET,
                "scratchSecretArn",
                SCRATCH,
                "vpcId",
                "vpc-0a1b2c3d",
                "subnetIds",
                "subnet-0a1b2c3d, subnet-1a2b3c4d",
                "securityGroupIds",
                List.of("sg-0a1b2c3d"),
                "copyConcurrency",
                4));

        assertThat(deployment.source())
                .isEqualTo(new SourceAccess(
                        Optional.of(new SourceSecret(SECRET, Optional.empty())),
                        Optional.of(new SourceSecret(SCRATCH, Optional.empty())),
                        Optional.of(new SourceNetwork(
                                "vpc-0a1b2c3d", List.of("subnet-0a1b2c3d", "subnet-1a2b3c4d"), List.of("sg-0a1b2c3d"))),
                        OptionalInt.of(4)));
    }

    @Test
    void allowsNoPrefixForTheTablesAlone() {
        assertThat(read(Map.of("only", "data", "tablePrefix", "")).tablePrefix())
                .isEmpty();
    }

    @Test
    void refusesNoPrefixWhereFunctionsAreGrantedTablesByIt() {
        assertThatThrownBy(() -> read(Map.of("tablePrefix", "")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("every table of the account");
    }

    @Test
    void refusesAPrefixThatCoversTheLedger() {
        assertThatThrownBy(() -> read(Map.of("tablePrefix", "mysql")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("mysql2dynamodb-ledger");
    }

    @ParameterizedTest
    @CsvSource({
        "vpcId, vpc-0a1b2c3d, subnetIds",
        "subnetIds, subnet-0a1b2c3d, vpcId",
        "securityGroupIds, sg-0a1b2c3d, vpcId",
        "vpcId, shared, vpcId",
        "subnetIds, sg-0a1b2c3d, subnetIds",
        "deployment, Shop, deployment",
        "tablePrefix, a/b, tablePrefix",
        "only, tables, only",
        "alarmStacks, 0, alarmStacks",
        "sourceSecretArn, shop/mysql, sourceSecretArn",
        "sourceSecretKeyArn, alias/shop, sourceSecretKeyArn"
    })
    void namesTheValueThatItCannotWorkWith(String key, String value, String named) {
        assertThatThrownBy(() -> read(Map.of(key, value)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("Context value '" + named + "'");
    }

    private static Deployment read(Map<String, Object> context) {
        return new DeploymentReader(context::get, Map.of()).read(DEFAULT_CONTRACT);
    }
}
