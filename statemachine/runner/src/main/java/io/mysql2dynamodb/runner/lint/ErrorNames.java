package io.mysql2dynamodb.runner.lint;

import io.mysql2dynamodb.runner.asl.Catcher;
import io.mysql2dynamodb.runner.asl.Handlers;
import io.mysql2dynamodb.runner.asl.Pointers;
import io.mysql2dynamodb.runner.asl.Problems;
import io.mysql2dynamodb.runner.asl.Retrier;
import io.mysql2dynamodb.runner.asl.State;
import io.mysql2dynamodb.runner.asl.StateGraph;
import io.mysql2dynamodb.runner.asl.Transitions;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every name in an ErrorEquals is one that something can raise: a {@code States.} name, a documented error of the Lambda
 * service or its runtime, or an exception class that exists. A misspelt name would silently never match.
 */
final class ErrorNames {

    /** See <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html">Error names</a>. */
    private static final Set<String> STATES = Set.of(
            "States.ALL",
            "States.BranchFailed",
            "States.DataLimitExceeded",
            "States.ExceedToleratedFailureThreshold",
            "States.HeartbeatTimeout",
            "States.Http.Socket",
            "States.IntrinsicFailure",
            "States.ItemReaderFailed",
            "States.NoChoiceMatched",
            "States.ParameterPathFailure",
            "States.Permissions",
            "States.QueryEvaluationError",
            "States.ResultPathMatchFailure",
            "States.ResultWriterFailed",
            "States.Runtime",
            "States.TaskFailed",
            "States.Timeout");

    /**
     * See <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a> and
     * <a href="https://docs.aws.amazon.com/step-functions/latest/dg/bp-lambda-serviceexception.html">Transient Lambda
     * errors</a>.
     */
    private static final Set<String> LAMBDA = Set.of(
            ("AWSLambda ClientExecutionTimeout EC2AccessDenied EC2Throttled EC2Unexpected EFSIO EFSMountConnectivity"
                            + " EFSMountFailure EFSMountTimeout ENILimitReached InvalidParameterValue InvalidRequestContent"
                            + " InvalidRuntime InvalidSecurityGroupID InvalidSubnetID InvalidZipFile KMSAccessDenied"
                            + " KMSDisabled KMSInvalidState KMSNotFound RecursiveInvocation RequestTooLarge"
                            + " ResourceConflict ResourceNotFound ResourceNotReady SdkClient Service SnapStart"
                            + " SnapStartNotReady SnapStartTimeout SubnetIPAddressLimitReached TooManyRequests"
                            + " UnsupportedMediaType")
                    .split(" "));

    private static final Set<String> RUNTIME = Set.of("Lambda.Unknown", "Sandbox.Timedout", "Runtime.ExitError");

    private final Predicate<String> exceptionExists;

    ErrorNames(Predicate<String> exceptionExists) {
        this.exceptionExists = exceptionExists;
    }

    void check(StateGraph graph, Problems problems) {
        for (State state : graph.states().values()) {
            Handlers handlers = Transitions.handlers(state);
            for (Retrier retrier : handlers.retry()) {
                names(retrier.errors(), retrier.pointer(), problems);
            }
            for (Catcher catcher : handlers.catches()) {
                names(catcher.errors(), catcher.pointer(), problems);
            }
            Transitions.inside(state).forEach(inner -> check(inner, problems));
        }
    }

    private void names(List<String> names, String pointer, Problems problems) {
        for (int i = 0; i < names.size(); i++) {
            if (!exists(names.get(i))) {
                problems.add(
                        Pointers.below(Pointers.below(pointer, "ErrorEquals"), i),
                        "nothing raises the error '" + names.get(i) + "'.",
                        "Use a States. name, a documented Lambda error, or the full name of an exception class.");
            }
        }
    }

    private boolean exists(String name) {
        if (name.startsWith("States.")) {
            return STATES.contains(name);
        } else if (name.startsWith("Lambda.") && name.endsWith("Exception")) {
            return LAMBDA.contains(name.substring("Lambda.".length(), name.length() - "Exception".length()));
        }
        return RUNTIME.contains(name) || exceptionExists.test(name);
    }
}
