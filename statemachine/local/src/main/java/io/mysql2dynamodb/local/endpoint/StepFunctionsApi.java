package io.mysql2dynamodb.local.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Step Functions' JSON protocol: {@code POST /} with the call's name in {@code X-Amz-Target}
 * (https://docs.aws.amazon.com/step-functions/latest/apireference/). Calls that are not served are refused by name.
 */
final class StepFunctionsApi {

    private static final Logger LOG = LoggerFactory.getLogger(StepFunctionsApi.class);
    private static final String CONTENT_TYPE = "application/x-amz-json-1.0";
    private static final String TARGET = "AWSStepFunctions.";

    /** Inputs and outputs have at most 262,144 bytes; twice as much leaves room for their escapes. */
    private static final int LIMIT = 1 << 20;

    /** https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html */
    private static final Pattern NAME = Pattern.compile("[\\w-]{1,80}");

    private static final int INPUT_LIMIT = 262_144;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Executions executions;
    private final Map<String, Function<Call, JsonNode>> calls = new TreeMap<>();

    StepFunctionsApi(Executions executions) {
        this.executions = executions;
        calls.put("StartExecution", this::startExecution);
        calls.put("DescribeExecution", call -> ExecutionViews.whole(describe(call), stateMachineArn()));
        calls.put("ListExecutions", this::listExecutions);
        calls.put("GetExecutionHistory", this::getExecutionHistory);
        calls.put("StopExecution", this::stopExecution);
        calls.put("RedriveExecution", this::redriveExecution);
        calls.put("SendTaskSuccess", this::sendTaskSuccess);
        calls.put("SendTaskFailure", this::sendTaskFailure);
        calls.put("SendTaskHeartbeat", this::sendTaskHeartbeat);
        calls.put("DescribeStateMachine", call -> ExecutionViews.stateMachine(executions.stateMachine()));
        calls.put("ListStateMachines", call -> ExecutionViews.stateMachines(List.of(executions.stateMachine())));
    }

    void handle(Exchange exchange) throws IOException {
        try {
            JsonNode answer = perform(exchange);
            exchange.answer(200, CONTENT_TYPE, JSON.writeValueAsBytes(answer));
        } catch (WireException e) {
            answer(exchange, e);
        } catch (RuntimeException e) {
            LOG.error("{} could not be answered", exchange.header("X-Amz-Target"), e);
            answer(exchange, WireException.internal("the local endpoint could not answer; its log says why"));
        }
    }

    void answer(Exchange exchange, WireException error) throws IOException {
        exchange.answerHeader("x-amzn-ErrorType", error.code());
        ObjectNode body = JSON.createObjectNode().put("__type", error.code()).put("message", error.getMessage());
        exchange.answer(error.status(), CONTENT_TYPE, JSON.writeValueAsBytes(body));
    }

    private JsonNode perform(Exchange exchange) throws IOException {
        String target = exchange.header("X-Amz-Target");
        if (!exchange.method().equals("POST") || !target.startsWith(TARGET)) {
            throw WireException.notFound(
                    "UnknownOperationException",
                    "this is the endpoint of Step Functions and Lambda: "
                            + "use it with aws stepfunctions --endpoint-url, or aws lambda invoke --endpoint-url");
        }
        String name = target.substring(TARGET.length());
        Function<Call, JsonNode> call = calls.get(name);
        if (call == null) {
            throw WireException.badRequest(
                    "UnknownOperationException",
                    name + " is not served here; these are: " + String.join(", ", calls.keySet()));
        }
        return call.apply(new Call(read(exchange.body(LIMIT))));
    }

    private static JsonNode read(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            throw WireException.badRequest("SerializationException", "the request is not JSON");
        }
        throw WireException.badRequest("SerializationException", "the request is not a JSON object");
    }

    private JsonNode startExecution(Call call) {
        requireStateMachine(call.text("stateMachineArn"));
        Optional<String> name = call.optionalText("name");
        name.filter(given -> !NAME.matcher(given).matches()).ifPresent(given -> {
            throw WireException.badRequest("InvalidName", "Invalid Name: '" + given + "'");
        });
        String input = call.optionalText("input").orElse("{}");
        requireJson(input, "InvalidExecutionInput", "input");
        Executions.Started started = executions.start(name, input);
        return JSON.createObjectNode()
                .put("executionArn", started.executionArn())
                .put("startDate", ExecutionViews.seconds(started.startDate()));
    }

    private void requireStateMachine(String arn) {
        if (!arn.equals(stateMachineArn())
                && !arn.equals(executions.stateMachine().name())) {
            throw WireException.badRequest(
                    "StateMachineDoesNotExist",
                    "State Machine Does Not Exist: '" + arn + "'. The one served here is " + stateMachineArn());
        }
    }

    private static void requireJson(String text, String code, String what) {
        if (text.getBytes(StandardCharsets.UTF_8).length > INPUT_LIMIT) {
            throw WireException.badRequest("ValidationException", what + " is larger than " + INPUT_LIMIT + " bytes");
        }
        try {
            JSON.readTree(text);
        } catch (IOException e) {
            throw WireException.badRequest(code, "Invalid " + what + ": it is not JSON");
        }
    }

    private String stateMachineArn() {
        return executions.stateMachine().arn();
    }

    private Executions.Execution describe(Call call) {
        return executions.describe(call.text("executionArn"));
    }

    private JsonNode listExecutions(Call call) {
        call.optionalText("stateMachineArn").ifPresent(this::requireStateMachine);
        Optional<String> status = call.optionalText("statusFilter");
        List<Executions.Execution> all = executions.list().stream()
                .filter(execution -> status.isEmpty() || status.get().equals(execution.status()))
                .toList();
        Call.Page page = call.page(all.size(), "InvalidToken");
        return ExecutionViews.list(all.subList(page.from(), page.to()), stateMachineArn(), page.next());
    }

    private JsonNode getExecutionHistory(Call call) {
        List<JsonNode> events = new ArrayList<>(executions.history(call.text("executionArn")));
        if (call.flag("reverseOrder", false)) {
            Collections.reverse(events);
        }
        Call.Page page = call.page(events.size(), "InvalidToken");
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("events").addAll(events.subList(page.from(), page.to()));
        page.next().ifPresent(token -> answer.put("nextToken", token));
        return answer;
    }

    private JsonNode stopExecution(Call call) {
        var stopped =
                executions.stop(call.text("executionArn"), call.optionalText("error"), call.optionalText("cause"));
        return JSON.createObjectNode().put("stopDate", ExecutionViews.seconds(stopped));
    }

    private JsonNode redriveExecution(Call call) {
        var redriven = executions.redrive(call.text("executionArn"));
        return JSON.createObjectNode().put("redriveDate", ExecutionViews.seconds(redriven));
    }

    private JsonNode sendTaskSuccess(Call call) {
        String output = call.text("output");
        requireJson(output, "InvalidOutput", "output");
        executions.sendTaskSuccess(call.text("taskToken"), output);
        return JSON.createObjectNode();
    }

    private JsonNode sendTaskFailure(Call call) {
        executions.sendTaskFailure(
                call.text("taskToken"),
                call.optionalText("error").orElse(""),
                call.optionalText("cause").orElse(""));
        return JSON.createObjectNode();
    }

    private JsonNode sendTaskHeartbeat(Call call) {
        executions.sendTaskHeartbeat(call.text("taskToken"));
        return JSON.createObjectNode();
    }
}
