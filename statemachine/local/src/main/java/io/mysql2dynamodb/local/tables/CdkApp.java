package io.mysql2dynamodb.local.tables;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The jar of the CDK app. Unless it is named, by option or in {@code ORCHESTRATOR_CDK_APP}, it is looked for as
 * {@code cdk/target/cdk.jar} in the folders above this program's own jar, which is where the build leaves it.
 */
public final class CdkApp {

    private CdkApp() {}

    /** @throws SynthesisFailedException when there is none */
    public static Path locate(Optional<Path> named) {
        Optional<Path> chosen = named.or(
                () -> Optional.ofNullable(System.getenv("ORCHESTRATOR_CDK_APP")).map(Path::of));
        Path jar = chosen.orElseGet(CdkApp::built);
        if (!Files.isRegularFile(jar)) {
            throw new SynthesisFailedException(
                    "the CDK app " + jar + " does not exist: name its jar with --cdk-app, or "
                            + "name a template that was synthesized before with --tables-template");
        }
        return jar;
    }

    private static Path built() {
        Path origin = origin();
        for (Path folder = origin; folder != null; folder = folder.getParent()) {
            Path jar = folder.resolve("cdk/target/cdk.jar");
            if (Files.isRegularFile(jar)) {
                return jar;
            }
        }
        throw new SynthesisFailedException("no cdk/target/cdk.jar in the folders above " + origin + ": build it with "
                + "'mvn -DskipTests package', name it with --cdk-app, or name a template that was synthesized before "
                + "with --tables-template");
    }

    private static Path origin() {
        try {
            return Path.of(CdkApp.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path has an entry that is not a file", e);
        }
    }
}
