package io.mysql2dynamodb.runner.asl;

import java.time.Duration;
import java.util.Optional;

/**
 * A whole state machine.
 *
 * @param timeout bound on one execution attempt
 */
public record Definition(StateGraph graph, Optional<Duration> timeout) {}
