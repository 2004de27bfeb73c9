package io.mysql2dynamodb.local.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.InvalidRequestContentException;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

class LambdaClientTest extends EndpointFixture {

    private LambdaClient client;

    @BeforeEach
    void connect() {
        client = LambdaClient.builder()
                .endpointOverride(endpoint.url())
                .region(REGION)
                .credentialsProvider(NOBODY)
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Echo",
                "Echo:$LATEST",
                "000000000000:function:Echo",
                "arn:aws:lambda:us-east-1:000000000000:function:Echo"
            })
    void invokesAFunctionByNameOrArn(String name) {
        var answer =
                client.invoke(invoke -> invoke.functionName(name).payload(SdkBytes.fromUtf8String("{\"a\":\"é\"}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.functionError()).isNull();
        assertThat(answer.payload().asUtf8String()).isEqualTo("{\"a\":\"é\"}");
        assertThat(answer.responseMetadata().requestId()).isNotBlank();
    }

    @Test
    void reportsWhatAHandlerThrowsAsAFunctionError() {
        var answer = client.invoke(invoke -> invoke.functionName("Stumble"));

        assertThat(answer.functionError()).isEqualTo("Unhandled");
        assertThat(answer.payload().asUtf8String())
                .contains("\"errorType\":\"java.lang.IllegalStateException\"")
                .contains("\"errorMessage\":\"stumbled in Stumble\"")
                .contains("\"stackTrace\":[");
    }

    @Test
    void refusesWhatItCannotInvoke() {
        assertThatThrownBy(() -> client.invoke(invoke -> invoke.functionName("Nobody")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Echo, Stumble");
        assertThatThrownBy(() -> client.invoke(
                        invoke -> invoke.functionName("Echo").payload(SdkBytes.fromUtf8String("{not json"))))
                .isInstanceOf(InvalidRequestContentException.class);
        assertThatThrownBy(() ->
                        client.invoke(invoke -> invoke.functionName("Echo").invocationType(InvocationType.EVENT)))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("Event");
    }
}
