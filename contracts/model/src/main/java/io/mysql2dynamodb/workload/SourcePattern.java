package io.mysql2dynamodb.workload;

import java.util.List;

/**
 * One thing that the application asks of MySQL, again and again: an access pattern. Statements that differ in literals,
 * in the length of IN lists, in spaces, comments and the case of keywords are the same pattern.
 *
 * @param id {@code AP1}, {@code AP2}, and so on; unique in the workload
 * @param description a phrase made of the shape, such as {@code products by category_id, newest first, 12 at a time}
 * @param shape what it touches, and how
 * @param sql the normalised statement, {@code ?} for each value; the first 4,000 characters
 * @param fingerprint SHA-256 of the whole normalised statement, in hexadecimal: the pattern's identity between analyses
 * @param rates how often, and where that is known from
 * @param timing what one execution takes, where it was seen
 * @param accounts accounts that send it, by name, where they are known
 * @param seenIn names of the observations that hold it, and {@code stated} where a person named it
 * @param remarks what a reader must know of it, such as the rate that was measured where a person states another
 */
public record SourcePattern(
        String id,
        String description,
        StatementShape shape,
        String sql,
        String fingerprint,
        PatternRates rates,
        PatternTiming timing,
        List<String> accounts,
        List<String> seenIn,
        List<String> remarks) {

    public SourcePattern {
        accounts = List.copyOf(accounts);
        seenIn = List.copyOf(seenIn);
        remarks = List.copyOf(remarks);
    }

    /** The most characters of {@link #sql} that are kept. */
    public static final int SQL_SHOWN = 4_000;
}
