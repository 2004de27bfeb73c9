package io.mysql2dynamodb.analysis.log;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One record of a log, as it came. Nothing is interpreted but the log's own format.
 *
 * @param at when it began, if the record or one before it tells: a general log is written at the beginning of a statement;
 *     of a slow log, which is written at the end, the statement's duration is taken off
 * @param connection the connection's number; unique among the connections that are open at one time; 0 if the record does
 *     not tell
 * @param command what the client asked the server to do
 * @param text the statement, or what else the record says; without its trailing line break
 * @param account user of the connection, if the record tells (the general log tells it when connecting)
 * @param host host of the connection, if the record tells
 * @param database the default database, if the record tells
 * @param seconds how long the statement took, if the record tells
 * @param rowsExamined rows the server looked at, if the record tells
 * @param rowsSent rows the server sent, if the record tells
 * @param rowsAffected rows the server changed, if the record tells
 */
public record LoggedStatement(
        Optional<Instant> at,
        long connection,
        Command command,
        String text,
        Optional<String> account,
        Optional<String> host,
        Optional<String> database,
        OptionalDouble seconds,
        OptionalLong rowsExamined,
        OptionalLong rowsSent,
        OptionalLong rowsAffected) {

    /** What a client asks of the server, as the general log names it. */
    public enum Command {
        CONNECT,
        QUERY,
        /** A statement with placeholders is prepared; it does not run. */
        PREPARE,
        /** A prepared statement runs; the text has its values in place. */
        EXECUTE,
        CLOSE_STATEMENT,
        INIT_DB,
        CHANGE_USER,
        /** The session's state, its transaction too, is dropped. */
        RESET_CONNECTION,
        QUIT,
        /** Anything else, such as Ping, Field List or Binlog Dump. */
        OTHER
    }
}
