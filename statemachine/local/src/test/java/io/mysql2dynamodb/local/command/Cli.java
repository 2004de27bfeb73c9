package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.terminal.LineInput;
import io.mysql2dynamodb.local.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine;

/** The command line in this process, with what it prints and without a person. Thread-safe for reading. */
final class Cli {

    private final Map<String, String> environment = new TreeMap<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    Cli with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** @return the exit code */
    int run(String... arguments) {
        Surroundings surroundings = new Surroundings(
                new Terminal(out, false, false),
                new LineInput(new ByteArrayInputStream(new byte[0])),
                name -> Optional.ofNullable(environment.get(name)));
        CommandLine commandLine = Orchestrator.commandLine(surroundings);
        PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
        return commandLine.setOut(writer).setErr(writer).execute(arguments);
    }

    /** Everything printed so far, on standard output and standard error. */
    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
