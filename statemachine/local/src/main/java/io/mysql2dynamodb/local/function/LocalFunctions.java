package io.mysql2dynamodb.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The deployment's functions by name. An invocation passes bytes in and out and turns what a handler throws into
 * Lambda's function error ({@code errorType} is the class name), so that Retry and Catch of the workflow see here what
 * they see on AWS. Thread-safe.
 */
public final class LocalFunctions {

    /** Lambda's longest timeout (https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html). */
    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    /** A function's name, a whole or partial ARN, each with or without a qualifier. */
    private static final Pattern NAME = Pattern.compile(
            "(?:arn:aws[a-z-]*:lambda:[a-z0-9-]*:\\d*:function:|\\d+:function:)?([A-Za-z0-9_-]+)(?::[$\\w-]+)?");

    private static final Logger LOG = LoggerFactory.getLogger(LocalFunctions.class);
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Map<String, RequestStreamHandler> handlers;
    private final Clock clock;
    private final List<FunctionObserver> observers = new CopyOnWriteArrayList<>();

    public LocalFunctions(Map<String, RequestStreamHandler> handlers, Clock clock) {
        this.handlers = new TreeMap<>(handlers);
        this.clock = clock;
    }

    public void observe(FunctionObserver observer) {
        observers.add(observer);
    }

    /** The plain name behind a name or ARN, whether or not there is such a function. */
    public static String nameOf(String nameOrArn) {
        Matcher name = NAME.matcher(nameOrArn);
        return name.matches() ? name.group(1) : nameOrArn;
    }

    /**
     * Runs a function to its end in the calling thread.
     *
     * @param nameOrArn the function as Invoke takes it
     * @param input its JSON input
     * @throws NoSuchFunctionException when there is none of that name
     */
    public FunctionOutcome invoke(String nameOrArn, byte[] input) {
        String name = nameOf(nameOrArn);
        RequestStreamHandler handler = handlers.get(name);
        if (handler == null) {
            throw new NoSuchFunctionException(nameOrArn, handlers.keySet());
        }
        observers.forEach(observer -> observer.started(name, input));
        FunctionOutcome outcome = run(name, handler, input);
        observers.forEach(observer -> observer.ended(name, input, outcome));
        return outcome;
    }

    private FunctionOutcome run(String name, RequestStreamHandler handler, byte[] input) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(input), output, new LocalContext(name, clock, TIMEOUT));
            return new FunctionOutcome.Succeeded(output.toByteArray());
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            LOG.debug("{} ended in a function error", name, e);
            return failed(e);
        }
    }

    private static FunctionOutcome failed(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        String type = thrown.getClass().getName();
        List<String> trace = Stream.of(thrown.getStackTrace())
                .map(StackTraceElement::toString)
                .toList();
        Map<String, Object> error = new TreeMap<>();
        error.put("errorMessage", message);
        error.put("errorType", type);
        error.put("stackTrace", new ArrayList<>(trace));
        try {
            return new FunctionOutcome.Failed(type, message, JSON.writeValueAsBytes(error));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts cannot be written as JSON", e);
        }
    }
}
