package io.mysql2dynamodb.local.endpoint;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.mysql2dynamodb.local.function.LocalFunctions;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A started endpoint with two functions: {@code Echo} answers its input, {@code Stumble} throws. */
abstract class EndpointFixture {

    static final StaticCredentialsProvider NOBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x"));
    static final Region REGION = Region.US_EAST_1;

    final RecordedExecutions executions = new RecordedExecutions();
    LocalEndpoint endpoint;

    @BeforeEach
    void startEndpoint() {
        RequestStreamHandler echo = (input, output, context) -> output.write(input.readAllBytes());
        RequestStreamHandler stumble = (input, output, context) -> {
            throw new IllegalStateException("stumbled in " + context.getFunctionName());
        };
        LocalFunctions functions = new LocalFunctions(Map.of("Echo", echo, "Stumble", stumble), Clock.systemUTC());
        endpoint = LocalEndpoint.start(0, executions, functions);
    }

    @AfterEach
    void stopEndpoint() {
        endpoint.close();
    }
}
