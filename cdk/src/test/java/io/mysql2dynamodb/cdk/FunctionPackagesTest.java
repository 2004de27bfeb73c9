package io.mysql2dynamodb.cdk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionPackagesTest {

    @Test
    void saysHowToBuildAFunctionThatIsMissing(@TempDir Path root) {
        FunctionPackages packages = new FunctionPackages(new ProjectFolder(root));

        assertThatThrownBy(() -> packages.of("migration"))
                .isInstanceOf(MissingFileException.class)
                .hasMessageContaining(
                        root.resolve("lambdas/migration/target/function.zip").toString())
                .hasMessageContaining("mvn -DskipTests package");
    }

    @Test
    void saysWhereTheWorkflowShouldBe(@TempDir Path root) {
        assertThatThrownBy(() -> new ProjectFolder(root).workflow())
                .isInstanceOf(MissingFileException.class)
                .hasMessageContaining("statemachine/migration.asl.json");
    }
}
