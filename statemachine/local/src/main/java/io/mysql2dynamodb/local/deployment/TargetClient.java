package io.mysql2dynamodb.local.deployment;

import io.mysql2dynamodb.platform.RequestTimeouts;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Makes the DynamoDB client for each kind of target. */
public final class TargetClient {

    /** DynamoDB Local takes any; without any the SDK refuses to sign. */
    private static final AwsCredentialsProvider NOBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

    private static final int CONNECTIONS = 128;

    private TargetClient() {}

    /** The service itself, with everything from the environment. */
    static DynamoDbClient ofAws() {
        return DynamoDbClient.builder()
                .httpClientBuilder(ApacheHttpClient.builder().maxConnections(CONNECTIONS))
                .overrideConfiguration(RequestTimeouts.CONFIGURATION)
                .build();
    }

    /** Our own DynamoDB Local, to which every region and credentials are the same. */
    public static DynamoDbClient ofEmbedded(URI endpoint) {
        return at(endpoint, NOBODY, Region.US_EAST_1);
    }

    /**
     * A given endpoint. One's own DynamoDB Local may keep tables apart by access key and region, so those of the
     * environment are used where there are any.
     */
    static DynamoDbClient ofEndpoint(URI endpoint) {
        AwsCredentialsProvider credentials = AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(), ProfileCredentialsProvider.create(), NOBODY);
        return at(endpoint, credentials, region());
    }

    private static DynamoDbClient at(URI endpoint, AwsCredentialsProvider credentials, Region region) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(region)
                .credentialsProvider(credentials)
                .httpClientBuilder(ApacheHttpClient.builder().maxConnections(CONNECTIONS))
                .overrideConfiguration(RequestTimeouts.CONFIGURATION)
                .build();
    }

    private static Region region() {
        return Optional.ofNullable(System.getenv("AWS_REGION"))
                .or(() -> Optional.ofNullable(System.getenv("AWS_DEFAULT_REGION")))
                .filter(name -> !name.isBlank())
                .map(Region::of)
                .or(TargetClient::ofProfile)
                .orElse(Region.US_EAST_1);
    }

    private static Optional<Region> ofProfile() {
        try {
            return Optional.ofNullable(new AwsProfileRegionProvider().getRegion());
        } catch (SdkClientException e) {
            return Optional.empty(); // no profile, or none with a region
        }
    }
}
