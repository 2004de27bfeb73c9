package io.mysql2dynamodb.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class EmbeddedDynamoDbTest {
    @TempDir
    private Path folder;

    private RunningDynamoDb server;

    @AfterEach
    void stop() {
        server.stopAndDelete();
        assertThat(server.process().isRunning()).isFalse();
    }

    @Test
    void keepsDurableTablesOverARestartAndIsFoundAgainByItsFile() {
        server = EmbeddedDynamoDb.start(folder.resolve("dynamodb"), true);
        try (DynamoDbClient client = client("one")) {
            PlainTable.create(client, "kept");
        }
        server.stop();
        ServersFile file = new ServersFile(folder.resolve("servers.json"));
        file.write(Servers.NONE.with(EmbeddedDynamoDb.start(folder.resolve("dynamodb"), true)));

        server = file.read().dynamoDb().orElseThrow();

        assertThat(server.process().isRunning()).isTrue();
        try (DynamoDbClient client = client("another")) {
            assertThat(client.listTables().tableNames()).containsExactly("kept");
        }
    }

    @Test
    void servesAllCredentialsTheSameTablesInMemory() {
        server = EmbeddedDynamoDb.start(folder.resolve("dynamodb"), false);

        try (DynamoDbClient one = client("one");
                DynamoDbClient another = client("another")) {
            PlainTable.create(one, "shared");
            assertThat(another.listTables().tableNames()).containsExactly("shared");
        }
    }

    private DynamoDbClient client(String accessKey) {
        return DynamoDbClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "secret")))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
    }
}
