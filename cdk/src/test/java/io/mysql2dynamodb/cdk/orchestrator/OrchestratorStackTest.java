package io.mysql2dynamodb.cdk.orchestrator;

import static io.mysql2dynamodb.cdk.Assembly.json;
import static io.mysql2dynamodb.cdk.Assembly.properties;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.cdk.SynthesizedApp;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OrchestratorStackTest {
    private final JsonNode template = SynthesizedApp.withEverySetting().template("Orchestrator.template.json");

    @Test
    void hasAFunctionForEveryHandler() {
        Map<String, JsonNode> functions = properties(template, "AWS::Lambda::Function");

        assertThat(functions).hasSize(Handler.values().length);
        assertThat(functions.values()).allSatisfy(function -> {
            assertThat(function.path("Runtime").asText()).isEqualTo("java25");
            assertThat(function.path("Architectures")).isEqualTo(json("['arm64']"));
            assertThat(function.path("TracingConfig")).isEqualTo(json("{'Mode': 'Active'}"));
            assertThat(function.path("Timeout").asInt()).isBetween(1, 900);
            assertThat(function.path("LoggingConfig").path("LogGroup").has("Ref"))
                    .isTrue();
        });
        assertThat(function("CopyChunk").path("Handler").asText())
                .isEqualTo("io.mysql2dynamodb.migration.handler.CopyChunk::handleRequest");
        assertThat(function("DecideGate").path("Handler").asText())
                .isEqualTo("io.mysql2dynamodb.control.handler.DecideGate::handleRequest");
    }

    @Test
    void tellsAFunctionOnlyWhatItNeeds() {
        assertThat(environment("OpenGate"))
                .isEqualTo(Map.of(
                        "TABLE_PREFIX", "shop.",
                        "ARTIFACT_BUCKET", "",
                        "LEDGER_TABLE", "",
                        "LOG4J_CONFIGURATION_FILE", "log4j2-lambda.xml"));
        assertThat(environment("PrepareRun")).containsKeys("CONTRACT_LOCATION", "SOURCE_SECRET_ARN");
        assertThat(environment("CopyChunk"))
                .containsEntry("CHUNK_SECONDS", "600")
                .containsEntry("COPY_CONCURRENCY", "12")
                .containsKeys("SOURCE_SECRET_ARN")
                .doesNotContainKeys("CONTRACT_LOCATION");
        assertThat(environment("DescribeInfrastructure").get("DEPLOY_INSTRUCTION"))
                .contains("deploy 'Data/*'", "tablePrefix=shop.");
    }

    @Test
    void placesOnlyFunctionsThatReadTheSourceIntoItsNetwork() {
        for (Handler handler : Handler.values()) {
            JsonNode network = function(handler.functionName()).path("VpcConfig");
            if (handler.may(Right.READ_SOURCE)) {
                assertThat(network)
                        .isEqualTo(json("{'SecurityGroupIds': ['sg-0a1b2c3d'],"
                                + " 'SubnetIds': ['subnet-0a1b2c3d', 'subnet-1a2b3c4d']}"));
            } else {
                assertThat(network.isMissingNode()).isTrue();
            }
        }
    }

    @Test
    void keepsLogsForAWhileAndNotForever() {
        assertThat(properties(template, "AWS::Logs::LogGroup").values())
                .hasSize(Handler.values().length + 1)
                .allSatisfy(
                        logs -> assertThat(logs.path("RetentionInDays").asInt()).isEqualTo(180));
    }

    @Test
    void runsTheWorkflowOfTheRepositoryWithEveryNameFilled() {
        JsonNode machine = only("AWS::StepFunctions::StateMachine");
        String definition = machine.path("DefinitionString").asText();

        assertThat(machine.path("StateMachineName").asText()).isEqualTo("shop-migration");
        assertThat(machine.path("DefinitionSubstitutions").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyElementsOf(Substitutions.in(definition))
                .contains("CopyChunk", "ArtifactBucket");
        assertThat(machine.path("TracingConfiguration")).isEqualTo(json("{'Enabled': true}"));
    }

    @Test
    void keepsTaskTokensOutOfTheWorkflowsLog() {
        JsonNode logging = only("AWS::StepFunctions::StateMachine").path("LoggingConfiguration");

        assertThat(logging.path("Level").asText()).isEqualTo("ALL");
        assertThat(logging.path("IncludeExecutionData").asBoolean(true)).isFalse();
    }

    @Test
    void keepsArtifactsPrivateEncryptedAndBeyondTheStack() {
        assertThat(properties(template, "AWS::S3::Bucket").values()).hasSize(2).allSatisfy(bucket -> {
            assertThat(bucket.path("PublicAccessBlockConfiguration"))
                    .hasSize(4)
                    .allSatisfy(blocked -> assertThat(blocked.asBoolean()).isTrue());
            assertThat(bucket.path("BucketEncryption").isMissingNode()).isFalse();
        });
        assertThat(properties(template, "AWS::S3::BucketPolicy").values())
                .hasSize(2)
                .allSatisfy(policy -> assertThat(policy.path("PolicyDocument").path("Statement"))
                        .anySatisfy(statement -> assertThat(statement.path("Condition"))
                                .isEqualTo(json("{'Bool': {'aws:SecureTransport': 'false'}}"))));
        assertRetained("AWS::S3::Bucket", 2);
    }

    @Test
    void keepsTheLedgerBeyondTheStackUnderAKnownName() {
        JsonNode ledger = only("AWS::DynamoDB::Table");

        assertThat(ledger.path("TableName").asText()).isEqualTo("shop-ledger");
        assertThat(ledger.path("KeySchema"))
                .isEqualTo(json("[{'AttributeName': 'pk', 'KeyType': 'HASH'},"
                        + " {'AttributeName': 'sk', 'KeyType': 'RANGE'}]"));
        assertThat(ledger.path("PointInTimeRecoverySpecification"))
                .isEqualTo(json("{'PointInTimeRecoveryEnabled': true}"));
        assertRetained("AWS::DynamoDB::Table", 1);
    }

    @Test
    void startsTheFlagsInPhaseOneAndNeverDeploysThem() {
        JsonNode content = json(only("AWS::AppConfig::HostedConfigurationVersion")
                .path("Content")
                .asText());

        assertThat(content.path("values")).isEqualTo(json("{'migration-phase': {'enabled': true, 'phase': 1}}"));
        assertThat(only("AWS::AppConfig::ConfigurationProfile").path("Name").asText())
                .isEqualTo("migration-phase");
        assertThat(only("AWS::AppConfig::ConfigurationProfile").path("Type").asText())
                .isEqualTo("AWS.AppConfig.FeatureFlags");
        assertThat(properties(template, "AWS::AppConfig::Deployment")).isEmpty();
        assertRetained("AWS::AppConfig::HostedConfigurationVersion", 1);
    }

    private void assertRetained(String type, int times) {
        assertThat(template.path("Resources"))
                .filteredOn(resource -> resource.path("Type").asText().equals(type))
                .hasSize(times)
                .allSatisfy(resource ->
                        assertThat(resource.path("DeletionPolicy").asText()).isEqualTo("Retain"));
    }

    private JsonNode only(String type) {
        assertThat(properties(template, type)).hasSize(1);
        return properties(template, type).values().iterator().next();
    }

    /** The variables of a function; those that are only known when deployed have an empty value. */
    private Map<String, String> environment(String name) {
        Map<String, String> variables = new TreeMap<>();
        function(name)
                .path("Environment")
                .path("Variables")
                .properties()
                .forEach(variable ->
                        variables.put(variable.getKey(), variable.getValue().asText()));
        return variables;
    }

    private JsonNode function(String name) {
        return properties(template, "AWS::Lambda::Function").values().stream()
                .filter(function -> function.path("FunctionName").asText().equals("shop-" + name))
                .findFirst()
                .orElseThrow();
    }
}
