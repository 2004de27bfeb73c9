package io.mysql2dynamodb.cdk.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.cdk.TestProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The functions are the handlers of the repository's Lambda modules, which this module knows by name only. */
class HandlerTest {

    @Test
    void isThereForEveryHandlerOfTheRepositoryAndForNothingElse() throws IOException {
        List<String> written;
        try (Stream<Path> files = Files.walk(TestProject.root().resolve("lambdas"))) {
            written = files.filter(file -> file.toString().contains("/src/main/") && isHandler(file))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
        }

        assertThat(Arrays.stream(Handler.values()).map(Handler::functionName))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void namesTheClassThatLambdaCalls() {
        for (Handler handler : Handler.values()) {
            String type = handler.entryPoint().replace("::handleRequest", "").replace('.', '/');

            assertThat(TestProject.root().resolve("lambdas/" + handler.module() + "/src/main/java/" + type + ".java"))
                    .isRegularFile();
        }
    }

    private static boolean isHandler(Path file) {
        if (!file.getParent().endsWith("handler") || !file.toString().endsWith(".java")) {
            return false;
        }
        try {
            return Files.readString(file).contains("extends JsonHandler<");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
