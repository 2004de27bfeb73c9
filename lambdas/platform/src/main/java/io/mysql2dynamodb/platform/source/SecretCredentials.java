package io.mysql2dynamodb.platform.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Credentials from a secret of AWS Secrets Manager in the shape that RDS gives its own:
 * {@code {"host", "port", "username", "password", "dbname"}}
 * (https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_secret_json_structure.html). It is read at every
 * call, so that a rotated password is taken. Thread-safe.
 */
public final class SecretCredentials implements Supplier<SourceCredentials> {

    private static final int DEFAULT_PORT = 3306;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");
    private static final Pattern DATABASE = Pattern.compile("[^/?#&%]+");

    private final SecretsManagerClient client;
    private final String arn;

    public SecretCredentials(SecretsManagerClient client, String arn) {
        this.client = client;
        this.arn = arn;
    }

    /**
     * Reads the secret.
     *
     * @throws SourceSecretException if it cannot be read, or lacks a member
     */
    @Override
    public SourceCredentials get() {
        try {
            return parse(client.getSecretValue(request -> request.secretId(arn)).secretString());
        } catch (SdkException e) {
            throw new SourceSecretException(
                    "secret " + arn + " could not be read: " + e.getMessage()
                            + ". Check that it exists in this region and that this function's role may read it",
                    e);
        }
    }

    SourceCredentials parse(String text) {
        JsonNode secret = tree(text);
        String host = required(secret, "host");
        String database = required(secret, "dbname");
        if (!HOST.matcher(host).matches() || !DATABASE.matcher(database).matches()) {
            throw shape("has a host or dbname that cannot be part of an address");
        }
        JsonNode port = secret.path("port");
        String url =
                "jdbc:mysql://" + host + ":" + (port.isMissingNode() ? DEFAULT_PORT : port.asText()) + "/" + database;
        Password password = Password.of(required(secret, "password").toCharArray());
        try {
            return new SourceCredentials(new SourceAddress(url, required(secret, "username")), password);
        } catch (IllegalArgumentException e) {
            throw new SourceSecretException("secret " + arn + " does not make an address: " + e.getMessage(), e);
        }
    }

    /** Without Jackson's own message, which would quote the secret. */
    private JsonNode tree(String text) {
        if (text == null) {
            throw shape("has no text");
        }
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw shape("is not JSON");
        }
    }

    private String required(JsonNode secret, String member) {
        JsonNode value = secret.path(member);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw shape("has no text \"" + member + "\"");
        }
        return value.textValue();
    }

    private SourceSecretException shape(String what) {
        return new SourceSecretException("secret " + arn + " " + what
                + ". It must be a JSON object with host, port, username, password and dbname");
    }
}
