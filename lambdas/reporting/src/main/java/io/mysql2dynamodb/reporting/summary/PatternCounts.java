package io.mysql2dynamodb.reporting.summary;

/**
 * How the read patterns of the contract were answered by both databases.
 *
 * @param same answered alike
 * @param different answered differently
 * @param notCompared not compared, for reasons that the parity names
 */
public record PatternCounts(int same, int different, int notCompared) {

    /** In words. */
    public String text() {
        return same + " answered alike, " + different + " differently, " + notCompared + " not compared";
    }
}
