package io.mysql2dynamodb.local.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mysql2dynamodb.local.function.FunctionOutcome;
import io.mysql2dynamodb.local.function.LocalFunctions;
import io.mysql2dynamodb.local.function.NoSuchFunctionException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lambda's synchronous Invoke
 * (https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html): a function error is a 200 with
 * {@code X-Amz-Function-Error: Unhandled} and the error as JSON.
 */
final class LambdaApi {

    /** Lambda's limit for a synchronous payload. */
    private static final int LIMIT = 6 * 1024 * 1024;

    private static final Pattern INVOCATIONS = Pattern.compile("/2015-03-31/functions/([^/]+)/invocations");
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final LocalFunctions functions;

    LambdaApi(LocalFunctions functions) {
        this.functions = functions;
    }

    static boolean isMeant(Exchange exchange) {
        return exchange.rawPath().startsWith("/2015-03-31/");
    }

    void handle(Exchange exchange) throws IOException {
        try {
            invoke(exchange);
        } catch (WireException e) {
            refuse(exchange, e);
        }
    }

    private void invoke(Exchange exchange) throws IOException {
        Matcher path = INVOCATIONS.matcher(exchange.rawPath());
        if (!path.matches() || !exchange.method().equals("POST")) {
            throw WireException.notFound(
                    "ResourceNotFoundException",
                    "only Invoke is served here: POST /2015-03-31/functions/<name or ARN>/invocations");
        }
        String type = exchange.header("X-Amz-Invocation-Type");
        if (!type.isEmpty() && !type.equals("RequestResponse")) {
            throw WireException.badRequest(
                    "InvalidParameterValueException",
                    "invocation type " + type + " is not served, only RequestResponse");
        }
        byte[] body = exchange.body(LIMIT);
        answer(exchange, outcome(URLDecoder.decode(path.group(1), StandardCharsets.UTF_8), input(body)));
    }

    private FunctionOutcome outcome(String function, byte[] input) {
        try {
            return functions.invoke(function, input);
        } catch (NoSuchFunctionException e) {
            throw WireException.notFound("ResourceNotFoundException", e.getMessage());
        }
    }

    private static byte[] input(byte[] body) {
        if (body.length == 0) {
            return "{}".getBytes(StandardCharsets.UTF_8);
        }
        try {
            JSON.readTree(body);
            return body;
        } catch (IOException e) {
            throw WireException.badRequest("InvalidRequestContentException", "the payload is not JSON");
        }
    }

    private static void answer(Exchange exchange, FunctionOutcome outcome) throws IOException {
        exchange.answerHeader("X-Amz-Executed-Version", "$LATEST");
        if (outcome instanceof FunctionOutcome.Failed failed) {
            exchange.answerHeader("X-Amz-Function-Error", "Unhandled");
            exchange.answer(200, "application/json", failed.payload());
        } else if (outcome instanceof FunctionOutcome.Succeeded succeeded) {
            exchange.answer(200, "application/json", succeeded.payload());
        }
    }

    private static void refuse(Exchange exchange, WireException error) throws IOException {
        exchange.answerHeader("x-amzn-ErrorType", error.code());
        exchange.answer(
                error.status(), "application/json", bytes(Map.of("Type", "User", "Message", error.getMessage())));
    }

    private static byte[] bytes(Object value) throws JsonProcessingException {
        return JSON.writeValueAsBytes(value);
    }
}
