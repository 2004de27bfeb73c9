package io.mysql2dynamodb.platform;

import io.mysql2dynamodb.platform.artifact.S3ArtifactStore;
import io.mysql2dynamodb.platform.gate.StepFunctionsCallbacks;
import io.mysql2dynamodb.platform.ledger.LedgerTable;
import io.mysql2dynamodb.platform.source.LookedUpSource;
import io.mysql2dynamodb.platform.source.SecretCredentials;
import io.mysql2dynamodb.platform.source.SourceCredentials;
import io.mysql2dynamodb.source.ScratchDatabase;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Wires a function on AWS: every client of the SDK is made here. */
final class AwsWiring {

    private static final Pattern S3_LOCATION = Pattern.compile("s3://([^/]+)/(.+)");

    /** More than any function has requests on their way. */
    private static final int CONNECTIONS = 128;

    private AwsWiring() {}

    static Wiring of(Settings settings) {
        String bucket = settings.artifactBucket().orElseThrow(() -> missing("ARTIFACT_BUCKET"));
        String ledger = settings.ledgerTable().orElseThrow(() -> missing("LEDGER_TABLE"));
        Clock clock = Clock.systemUTC();
        DynamoDbClient dynamo = DynamoDbClient.builder()
                .httpClientBuilder(ApacheHttpClient.builder().maxConnections(CONNECTIONS))
                .overrideConfiguration(RequestTimeouts.CONFIGURATION)
                .build();
        S3Client s3 =
                S3Client.builder().httpClientBuilder(ApacheHttpClient.builder()).build();
        WiringBuilder wiring = Wiring.builder()
                .settings(settings)
                .clock(clock)
                .artifacts(new S3ArtifactStore(s3, bucket))
                .ledger(new LedgerTable(dynamo, ledger, clock))
                .dynamo(dynamo)
                .callbacks(new StepFunctionsCallbacks(stepFunctions(settings)));
        settings.contractLocation().map(location -> contract(s3, location)).ifPresent(wiring::deployedContract);
        settings.sourceSecretArn().map(AwsWiring::source).ifPresent(wiring::source);
        settings.scratchSecretArn().map(AwsWiring::scratch).ifPresent(wiring::scratch);
        return wiring.build();
    }

    private static SfnClient stepFunctions(Settings settings) {
        var client = SfnClient.builder()
                .httpClientBuilder(ApacheHttpClient.builder())
                .overrideConfiguration(RequestTimeouts.CONFIGURATION);
        settings.stepFunctionsEndpoint().ifPresent(client::endpointOverride);
        return client.build();
    }

    private static LookedUpSource source(String arn) {
        return new LookedUpSource(credentials(arn));
    }

    private static Supplier<ScratchDatabase> scratch(String arn) {
        SecretCredentials secret = credentials(arn);
        return () -> {
            SourceCredentials credentials = secret.get();
            return ScratchDatabase.create(credentials.address(), credentials::password);
        };
    }

    private static SecretCredentials credentials(String arn) {
        SecretsManagerClient secrets = SecretsManagerClient.builder()
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
        return new SecretCredentials(secrets, arn);
    }

    private static DeployedContract contract(S3Client s3, String location) {
        Matcher parts = S3_LOCATION.matcher(location);
        if (!parts.matches()) {
            throw new InvalidSettingException(
                    "CONTRACT_LOCATION is \"" + location + "\", it must look like s3://bucket/key");
        }
        return new DeployedContract(new S3ArtifactStore(s3, parts.group(1)), parts.group(2));
    }

    private static InvalidSettingException missing(String name) {
        return new InvalidSettingException(name + " is not set. The orchestrator's stack sets it: deploy it again");
    }
}
