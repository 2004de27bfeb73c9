package io.mysql2dynamodb.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts a server in a session of its own, so that neither Ctrl-C in the terminal nor the end of this process reaches
 * it. Its environment holds only what is given: passwords in ours are not handed on.
 */
final class ServerProcess {
    private ServerProcess() {}

    static Process start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        List<String> detached = new ArrayList<>(ownSession());
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /**
     * Ends a server of this folder that nobody remembers: its starter was killed before it could record it. Two servers
     * must not share a data folder.
     *
     * @param program the server's executable; others that merely mention the folder are left alone
     */
    static void stopForgotten(Path program, String marker) throws IOException {
        Path executable = program.toRealPath();
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(executable.toString()::equals)
                        .isPresent())
                .map(process -> RunningProcess.of(process, marker))
                .forEach(RunningProcess::stop);
    }

    /** {@code setsid} on Linux; macOS has none, but a perl that can do the same. Both replace themselves by the server. */
    private static List<String> ownSession() {
        Optional<String> setsid = onPath("setsid");
        if (setsid.isPresent()) {
            return List.of(setsid.get());
        }
        return onPath("perl")
                .map(perl -> List.of(perl, "-e", "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV;"))
                .orElse(List.of());
    }

    private static Optional<String> onPath(String program) {
        for (String folder :
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return Optional.of(Path.of(folder, program).toString());
            }
        }
        return Optional.empty();
    }
}
