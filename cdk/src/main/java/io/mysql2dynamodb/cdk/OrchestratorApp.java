package io.mysql2dynamodb.cdk;

import io.mysql2dynamodb.contract.InvalidContractException;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.json.ReadContract;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.App;

/**
 * The entry point that the CDK CLI starts, as {@code cdk.json} says. Context and environment are read here and nowhere
 * else; {@link DeploymentReader} lists the keys.
 *
 * <p>What the user can mend (a contract that is not valid, a wrong context value, functions that were not built) is said
 * in plain text on standard error and ends with exit code 1, before an assembly is written.
 */
public final class OrchestratorApp {

    private OrchestratorApp() {}

    public static void main(String[] args) {
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exitCode = synthesize(System.getenv(), errors);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Writes the assembly to where the CLI wants it; 0 when it did, else 1 with the reason on {@code errors}. */
    static int synthesize(Map<String, String> environment, PrintStream errors) {
        App app = new App(Composition.appProps().build());
        Context context = app.getNode()::tryGetContext;
        try {
            ProjectFolder project = ProjectFolder.ofThisApp();
            Deployment deployment = new DeploymentReader(context, environment).read(project.defaultContract());
            MigrationContract contract = contract(deployment.contract(), errors);
            Composition.in(app, deployment, contract, project::workflow, new FunctionPackages(project));
        } catch (SynthesisException e) {
            errors.println(e.getMessage());
            return 1;
        } catch (InvalidContractException e) {
            print(errors, e.problems());
            errors.println("The contract is not valid: nothing was synthesized.");
            return 1;
        }
        app.synth();
        return 0;
    }

    private static MigrationContract contract(Path file, PrintStream errors) {
        errors.println("Contract: " + file);
        ReadContract read = ContractReader.read(file);
        List<Problem> problems = Stream.concat(
                        read.warnings().stream(), ContractValidator.validate(read.contract()).stream())
                .distinct()
                .toList();
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new InvalidContractException(problems);
        }
        print(errors, problems);
        return read.contract();
    }

    private static void print(PrintStream errors, List<Problem> problems) {
        problems.forEach(problem -> errors.println("  " + problem));
    }
}
