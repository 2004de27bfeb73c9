package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.run.RunConfiguration.Source;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which MySQL is read. */
final class SourceOptions {

    @Option(
            names = "--mysql-url",
            paramLabel = "JDBC_URL",
            description = {
                "Your MySQL, as jdbc:mysql://HOST:PORT/DATABASE. Without it 'run' starts an embedded MySQL and fills it with"
                        + " the sample shop.",
                "The password is taken from the environment variable MYSQL_PASSWORD, or asked for."
            })
    String url;

    @Option(names = "--mysql-user", paramLabel = "USER", description = "The user to read it as; SELECT is enough.")
    String user;

    boolean isGiven() {
        return url != null || user != null;
    }

    /** One's own MySQL, or empty for the embedded one. */
    Optional<Source> source() {
        if (url == null && user == null) {
            return Optional.empty();
        }
        if (url == null) {
            throw new InvalidUsageException(
                    "--mysql-user is given without --mysql-url: give both, or neither for the " + "embedded sample");
        }
        if (user == null || user.isBlank()) {
            throw new InvalidUsageException("--mysql-url is given without --mysql-user: give the user to read as");
        }
        return Optional.of(new Source(JdbcUrl.checked(url, user), user));
    }
}
