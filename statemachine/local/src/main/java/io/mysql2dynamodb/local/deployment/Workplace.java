package io.mysql2dynamodb.local.deployment;

import java.nio.file.Path;

/**
 * The folders that a deployment works in.
 *
 * @param artifacts the folder of all runs
 * @param own what the deployment keeps for itself: {@code <run>/.runner} for one run, {@code .serve} for the endpoint
 */
public record Workplace(Path artifacts, Path own) {

    /** The contract that runs take when their input names none. */
    static final String CONTRACT = "contract.json";

    Path contract() {
        return own.resolve(CONTRACT);
    }

    Path executions() {
        return own.resolve("executions");
    }

    Path synthesized() {
        return own.resolve("cdk.out");
    }
}
