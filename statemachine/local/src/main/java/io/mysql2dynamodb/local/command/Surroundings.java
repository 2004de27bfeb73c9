package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.terminal.LineInput;
import io.mysql2dynamodb.local.terminal.Terminal;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the program finds around it.
 *
 * @param terminal where runs are shown
 * @param input where answers come from
 * @param environment the environment's variables
 */
public record Surroundings(Terminal terminal, LineInput input, Function<String, Optional<String>> environment) {

    /** Those of this process. */
    public static Surroundings ofThisProcess() {
        return new Surroundings(
                Terminal.ofThisProcess(), new LineInput(System.in), name -> Optional.ofNullable(System.getenv(name)));
    }
}
