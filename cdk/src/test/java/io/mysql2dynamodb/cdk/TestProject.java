package io.mysql2dynamodb.cdk;

import java.nio.file.Path;

/** The repository, for tests in other packages. */
public final class TestProject {

    private TestProject() {}

    /** Its root. */
    public static Path root() {
        return ProjectFolder.ofThisApp().root();
    }
}
