package io.mysql2dynamodb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.embedded.DynamoDbExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class RequestTimeoutsTest {

    @RegisterExtension
    private static final DynamoDbExtension DYNAMO = new DynamoDbExtension();

    /** A timer that stayed would keep its request in memory for as long as the request could have taken. */
    @Test
    void noTimerOutlivesItsRequest() {
        try (DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(DYNAMO.endpoint())
                .region(DYNAMO.client().serviceClientConfiguration().region())
                .credentialsProvider(
                        DYNAMO.client().serviceClientConfiguration().credentialsProvider())
                .overrideConfiguration(RequestTimeouts.CONFIGURATION)
                .build()) {
            for (int i = 0; i < 20; i++) {
                client.listTables();
            }
        }

        // its thread is there since the first timer
        assertThat(RequestTimeouts.TIMERS.getPoolSize()).isPositive();
        assertThat(RequestTimeouts.TIMERS.getQueue()).isEmpty();
    }
}
