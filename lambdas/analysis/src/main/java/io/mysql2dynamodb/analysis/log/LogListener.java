package io.mysql2dynamodb.analysis.log;

/**
 * Is told what is in logs, by one thread, in the order of the log. Records of one connection are in the order in which it
 * sent them; those of different connections may be out of order by a little.
 */
public interface LogListener {

    /**
     * A log begins. Numbers of connections in it have nothing to do with those in logs before it.
     *
     * @param log its name; the name of its summary
     * @param format what its content was found to be
     */
    void began(String log, LogFormat format);

    /** A record of it. */
    void logged(LoggedStatement statement);

    /** It is read. */
    void ended(LogSummary summary);
}
