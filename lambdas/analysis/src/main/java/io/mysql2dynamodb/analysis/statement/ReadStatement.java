package io.mysql2dynamodb.analysis.statement;

/**
 * What a normalised statement is read as: the same for all its executions but for their figures.
 *
 * @param reading the reading without figures
 * @param lists for each condition of its shape the number of the list behind its IN, or -1
 */
record ReadStatement(StatementReading reading, int[] lists) {

    ReadStatement(StatementReading reading) {
        this(reading, new int[0]);
    }

    /** The reading of one execution. */
    StatementReading with(SeenInText seen) {
        if (!(reading instanceof StatementReading.Access access) || seen.isEmpty()) {
            return reading;
        }
        boolean limited = access.shape().limit().isPresent();
        Seen figures = new Seen(limited ? seen.limit() : -1, limited ? seen.offset() : -1, lengths(seen));
        return new StatementReading.Access(
                access.sql(),
                access.fingerprint(),
                access.digestFingerprint(),
                access.shape(),
                access.commits(),
                figures);
    }

    private int[] lengths(SeenInText seen) {
        int[] lengths = new int[lists.length];
        for (int i = 0; i < lists.length; i++) {
            lengths[i] = lists[i] < 0 ? 0 : seen.lengthOf(lists[i]);
        }
        return lengths;
    }
}
