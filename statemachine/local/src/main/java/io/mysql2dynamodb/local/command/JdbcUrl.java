package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.source.SourceAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The check of {@code --mysql-url}, before anything connects. Its messages never repeat what may hold a password. */
final class JdbcUrl {

    private static final Pattern USER_INFO = Pattern.compile("jdbc:mysql[^/]*//[^/?]*@.*", Pattern.DOTALL);
    private static final Pattern PASSWORD_PROPERTY =
            Pattern.compile(".*[?&(,]\\s*password\\d?\\s*=.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private JdbcUrl() {}

    /** @throws InvalidUsageException when the URL is none, or holds a password */
    static String checked(String url, String user) {
        String decoded = decoded(url);
        if (USER_INFO.matcher(decoded).matches()
                || PASSWORD_PROPERTY.matcher(decoded).matches()) {
            throw new InvalidUsageException(
                    "--mysql-url holds a user or a password: leave them out of the URL, give the "
                            + "user with --mysql-user and the password in the environment variable MYSQL_PASSWORD or when asked");
        }
        try {
            return new SourceAddress(url, user).jdbcUrl();
        } catch (IllegalArgumentException e) {
            throw new InvalidUsageException("--mysql-url cannot be used: " + e.getMessage(), e);
        }
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidUsageException("--mysql-url has a '%' that does not begin an escape such as %20", e);
        }
    }
}
