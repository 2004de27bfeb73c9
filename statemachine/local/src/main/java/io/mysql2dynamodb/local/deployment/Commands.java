package io.mysql2dynamodb.local.deployment;

import io.mysql2dynamodb.local.run.RunFolder;
import java.nio.file.Path;

/**
 * The command lines that go on with a run, to be shown to people.
 *
 * @param folder the run
 */
record Commands(RunFolder folder) {

    private static final String PROGRAM = "java -jar orchestrator.jar ";
    private static final Path USUAL = Path.of("migration-runs").toAbsolutePath().normalize();

    String resume() {
        return line("resume");
    }

    String stop() {
        return line("stop");
    }

    /** With {@code %s} for the gate's name. */
    String approve() {
        return PROGRAM + "approve " + folder.name() + " %s" + where().replace("%", "%%");
    }

    private String line(String command) {
        return PROGRAM + command + " " + folder.name() + where();
    }

    private String where() {
        return folder.artifacts().equals(USUAL) ? "" : " --artifacts " + folder.artifacts();
    }
}
