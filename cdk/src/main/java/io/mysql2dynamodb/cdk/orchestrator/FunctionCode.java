package io.mysql2dynamodb.cdk.orchestrator;

import software.amazon.awscdk.services.lambda.Code;

/** Where the functions' code comes from. */
@FunctionalInterface
public interface FunctionCode {

    /**
     * The deployable of a Lambda module.
     *
     * @param module the module's folder below {@code lambdas/}, such as {@code migration}
     * @throws io.mysql2dynamodb.cdk.MissingFileException if it was not built
     */
    Code of(String module);
}
