package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.run.RunConfiguration;
import java.io.Console;
import java.util.Optional;
import java.util.function.Function;

/**
 * The password of one's own MySQL: from the environment, or typed without echo. Never from an argument, never kept. It is
 * asked for before anything starts.
 */
final class Passwords implements Function<String, char[]> {

    private static final String VARIABLE = "MYSQL_PASSWORD";

    private final Surroundings surroundings;
    private final Optional<char[]> asked;

    private Passwords(Surroundings surroundings, Optional<char[]> asked) {
        this.surroundings = surroundings;
        this.asked = asked;
    }

    /** @throws InvalidUsageException when one is needed, not in the environment, and nobody can be asked */
    static Passwords askedFirst(Surroundings surroundings, RunConfiguration configuration) {
        return new Passwords(surroundings, configuration.source().map(source -> ask(surroundings, source.user())));
    }

    @Override
    public char[] apply(String user) {
        return asked.orElseGet(() -> ask(surroundings, user));
    }

    @SuppressWarnings("SystemConsoleNull") // a console that is no terminal cannot be asked either
    static char[] ask(Surroundings surroundings, String user) {
        Optional<String> given = surroundings.environment().apply(VARIABLE);
        if (given.isPresent()) {
            return given.get().toCharArray();
        }
        Console console = System.console();
        char[] password = console == null ? null : console.readPassword("Password of MySQL user %s: ", user);
        if (password == null) {
            throw new InvalidUsageException(
                    "the password of MySQL user '" + user + "' is needed: set the environment variable " + VARIABLE);
        }
        return password;
    }
}
