package io.mysql2dynamodb.platform.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

class SecretCredentialsTest {

    private static final String ARN = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:source";

    @Test
    void readsWhatRdsWrites() {
        SourceCredentials credentials = credentials("{\"engine\":\"mysql\",\"host\":\"db.example\",\"port\":3307,"
                        + "\"username\":\"reader\",\"password\":\"hunter2\",\"dbname\":\"shop\"}")
                .get();
        assertThat(credentials.address().jdbcUrl()).isEqualTo("jdbc:mysql://db.example:3307/shop");
        assertThat(credentials.address().user()).isEqualTo("reader");
        assertThat(credentials.toString()).doesNotContain("hunter2");
    }

    @Test
    void takesTheUsualPortWhenNoneIsGiven() {
        assertThat(credentials("{\"host\":\"h\",\"username\":\"u\",\"password\":\"p\",\"dbname\":\"d\"}")
                        .get()
                        .address()
                        .jdbcUrl())
                .isEqualTo("jdbc:mysql://h:3306/d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "[\"hunter2\"]",
                "{\"host\":\"h\",\"username\":\"u\",\"password\":\"hunter2\"}",
                "{\"host\":\"h\",\"username\":\"u\",\"password\":\"hunter2\",\"dbname\":\"\"}",
                "{\"host\":\"h/x?\",\"username\":\"u\",\"password\":\"hunter2\",\"dbname\":\"d\"}",
                "{\"host\":\"h\",\"username\":\"u\",\"password\":\"hunter2\",\"dbname\":\"d\""
            })
    void saysWhatIsWrongWithoutTheSecret(String secret) {
        assertThatThrownBy(() -> credentials(secret).get())
                .isInstanceOf(SourceSecretException.class)
                .hasMessageContaining(ARN)
                .satisfies(failure -> assertThat(stack(failure)).doesNotContain("hunter2"));
    }

    @Test
    void namesASecretThatIsNotThere() {
        AtomicInteger asked = new AtomicInteger();
        var missing = new SecretCredentials(
                new Secrets() {
                    @Override
                    public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
                        asked.incrementAndGet();
                        throw ResourceNotFoundException.builder()
                                .message("no such secret")
                                .build();
                    }
                },
                ARN);
        assertThatThrownBy(missing::get)
                .isInstanceOf(SourceSecretException.class)
                .hasMessageContaining("no such secret");
        assertThat(asked).hasValue(1);
    }

    private static SecretCredentials credentials(String secret) {
        return new SecretCredentials(
                new Secrets() {
                    @Override
                    public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
                        return GetSecretValueResponse.builder()
                                .secretString(secret)
                                .build();
                    }
                },
                ARN);
    }

    private static String stack(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            all.append(each);
        }
        return all.toString();
    }

    private abstract static class Secrets implements SecretsManagerClient {
        @Override
        public String serviceName() {
            return "secretsmanager";
        }

        @Override
        public void close() {}
    }
}
