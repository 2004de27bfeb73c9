package io.mysql2dynamodb.cdk;

import io.mysql2dynamodb.cdk.orchestrator.FunctionCode;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awscdk.services.lambda.Code;

/** The zips that the Lambda modules of this repository build. */
record FunctionPackages(ProjectFolder project) implements FunctionCode {

    @Override
    public Code of(String module) {
        Path zip = project.functionPackage(module);
        if (!Files.isRegularFile(zip)) {
            throw new MissingFileException(
                    "The code of the functions of lambdas/" + module,
                    zip,
                    "Build it: mvn -DskipTests package (in " + project.root() + ")");
        }
        return Code.fromAsset(zip.toString());
    }
}
