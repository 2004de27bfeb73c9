package io.mysql2dynamodb.cdk.orchestrator;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awscdk.services.lambda.Code;

/**
 * @param handler which handler it runs
 * @param physicalName the function's name in the account
 * @param code its module's deployable
 * @param environment its environment variables, sorted so that the template is the same each time
 * @param placement where it is placed, if it reads a source that is not reachable otherwise
 */
record HandlerFunctionProps(
        Handler handler,
        String physicalName,
        Code code,
        SortedMap<String, String> environment,
        Optional<SourcePlacement> placement) {
    HandlerFunctionProps {
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    }
}
