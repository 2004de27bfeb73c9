package io.mysql2dynamodb.analysis.profile;

import io.mysql2dynamodb.analysis.profile.rows.Sampling;

/**
 * How closely rows are looked at.
 *
 * @param sampling how much of a table is read
 * @param exactCounts whether the rows of every table are counted
 * @param keysPerTable how many would-be keys of a table are examined
 * @param inclusionQuestions how many relationships that nothing declares are checked in the data
 */
public record ProfileOptions(Sampling sampling, boolean exactCounts, int keysPerTable, int inclusionQuestions) {

    public ProfileOptions {
        if (keysPerTable < 1 || inclusionQuestions < 0) {
            throw new IllegalArgumentException("At least one key of a table is examined and no negative number of"
                    + " relationships checked, not " + keysPerTable + " and " + inclusionQuestions);
        }
    }

    /** Tables of up to 100,000 rows whole, larger ones by 20 ranges; 20 seconds; 16 keys; 400 relationships; no counts. */
    public static ProfileOptions defaults() {
        return new ProfileOptions(new Sampling(100_000, 20, 20), false, 16, 400);
    }

    /** The same with every table's rows counted. */
    public ProfileOptions withExactCounts() {
        return new ProfileOptions(sampling, true, keysPerTable, inclusionQuestions);
    }
}
