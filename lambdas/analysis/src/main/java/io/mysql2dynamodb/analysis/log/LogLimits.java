package io.mysql2dynamodb.analysis.log;

/**
 * Bounds of what is read, so that no log can take all memory or all time.
 *
 * @param recordBytes the longest record that is used; a longer one is counted as unreadable
 * @param connections connections whose account and database are remembered at a time
 * @param members members of an archive that are read; the others are named by their number
 * @param expansion how many times its packed size an archive may unpack to. Deflate reaches at most 1,032; repetition as
 *     in a log, whose lines are dozens of bytes apart, stays under 350
 * @param expansionFrom unpacked bytes before {@code expansion} is looked at
 */
public record LogLimits(int recordBytes, int connections, int members, int expansion, long expansionFrom) {

    /** 16 MB a record, 50,000 connections, 10,000 members, 500 times once 100 MB are unpacked. */
    public static final LogLimits STANDARD = new LogLimits(16 << 20, 50_000, 10_000, 500, 100L << 20);

    public LogLimits {
        if (recordBytes < 1 || recordBytes > 256 << 20) {
            throw new IllegalArgumentException("a record's limit is 1 byte to 256 MB, not " + recordBytes);
        }
        if (connections < 1 || members < 1 || expansion < 1 || expansionFrom < 0) {
            throw new IllegalArgumentException("limits of logs are positive");
        }
    }
}
