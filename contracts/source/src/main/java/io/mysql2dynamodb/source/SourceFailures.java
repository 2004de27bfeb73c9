package io.mysql2dynamodb.source;

import java.sql.SQLException;

/** Turns what the driver reports into the exception that names the cause and the remedy. */
final class SourceFailures {

    private SourceFailures() {}

    static SourceException whileConnecting(SourceAddress address, SQLException cause) {
        String where = "MySQL at " + address.host();
        return switch (cause.getErrorCode()) {
            case 1045, 1698, 1862 ->
                new SourceAuthenticationException(
                        where + " refused user '" + address.user()
                                + "' or its password. Check the user, from where it may"
                                + " connect, and the password (MYSQL_PASSWORD, or the secret of the deployment).",
                        cause);
            case 1044 ->
                new SourcePrivilegeException(
                        "User '" + address.user() + "' may not use database '" + address.database() + "' of " + where
                                + ". Grant it: GRANT SELECT ON `" + address.database() + "`.* TO '" + address.user()
                                + "'.",
                        cause);
            case 1049 ->
                new SourceDatabaseMissingException(
                        where + " has no database '" + address.database() + "'. Correct the address: "
                                + address.jdbcUrl(),
                        cause);
            case 1193, 1231, 1273 ->
                new SessionNotPinnedException(
                        where + " does not know a setting that exact reading needs: " + cause.getMessage()
                                + ". MySQL 8.0 or newer is needed.",
                        cause);
            default ->
                new SourceUnreachableException(
                        where + " cannot be reached: " + firstLine(cause)
                                + ". Check host, port, firewall or security group,"
                                + " and that it offers TLS (or say sslMode in the address).",
                        cause);
        };
    }

    static SourceException whileReading(String doing, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        return switch (cause.getErrorCode()) {
            case 1044, 1142, 1143, 1227, 1345, 1356, 1370 ->
                new SourcePrivilegeException(
                        doing + " needs a privilege that the user lacks: " + firstLine(cause)
                                + ". Grant SELECT on the database (and SHOW VIEW for views).",
                        cause);
            case 1053, 1077, 1079, 1152, 1158, 1159, 1160, 1161, 1317, 2006, 2013 -> lost(doing, cause);
            default ->
                state.startsWith("08")
                        ? lost(doing, cause)
                        : new SourceQueryException(
                                doing + " was refused: " + firstLine(cause)
                                        + ". Compare the contract with the source's tables and columns.",
                                cause);
        };
    }

    /** The connection is lost, whatever the driver says of it. */
    static SourceUnreachableException lost(String doing, SQLException cause) {
        return new SourceUnreachableException(
                doing + ": the connection to MySQL was lost: " + firstLine(cause)
                        + ". What was begun is repeated; check the server and the network if it happens again.",
                cause);
    }

    private static String firstLine(SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        Throwable deepest = cause;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String first = message.lines().findFirst().orElse(message);
        return deepest == cause || deepest.getMessage() == null ? first : first + " (" + deepest.getMessage() + ")";
    }
}
