package io.mysql2dynamodb.modeling.preferences;

import io.mysql2dynamodb.modeling.cost.Prices;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a team wants of its design beyond the least cost: the preferences file. Immutable.
 *
 * @param naming how keys are named
 * @param leaning whether rows live beside rows that they belong to
 * @param keepApart pairs or groups of tables no two of which share a DynamoDB table
 * @param leaveOut tables that are not migrated
 * @param dropPatterns ids of patterns that need no answer
 * @param strong ids of patterns whose answer must be strongly consistent
 * @param staleness seconds for which a copy of a column ({@code table.column}) may lag behind; 0 forbids copies. A column
 *     that is not named may be copied, and the design says so
 * @param scans ids of patterns that may read their whole table, if it is not above {@code scanBytes}
 * @param scanBytes the most that such a table may hold
 * @param prices what units and storage cost
 */
public record Preferences(
        Naming naming,
        Leaning leaning,
        List<Set<String>> keepApart,
        Set<String> leaveOut,
        Set<String> dropPatterns,
        Set<String> strong,
        Map<String, Long> staleness,
        Set<String> scans,
        long scanBytes,
        Prices prices) {

    private static final long SCAN_BYTES = 1024 * 1024;

    /** What holds without a file. */
    public static final Preferences DEFAULT = new Preferences(
            Naming.NATURAL,
            Leaning.COST,
            List.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Map.of(),
            Set.of(),
            SCAN_BYTES,
            Prices.US_EAST_1);

    public Preferences {
        keepApart = keepApart.stream()
                .<Set<String>>map(group -> Collections.unmodifiableSet(new TreeSet<>(group)))
                .toList();
        leaveOut = sorted(leaveOut);
        dropPatterns = sorted(dropPatterns);
        strong = sorted(strong);
        staleness = Collections.unmodifiableMap(new TreeMap<>(staleness));
        scans = sorted(scans);
    }

    private static Set<String> sorted(Set<String> names) {
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /** Whether two tables must not share a DynamoDB table. */
    public boolean apart(String one, String other) {
        return leaning == Leaning.MULTI_TABLE
                || keepApart.stream().anyMatch(group -> group.contains(one) && group.contains(other));
    }

    /** Whether a column may be copied into items of other tables. */
    public boolean mayCopy(String table, String column) {
        return staleness.getOrDefault(table + "." + column, 1L) > 0;
    }

    /** The same preferences with another leaning. */
    public Preferences with(Leaning other) {
        return new Preferences(
                naming, other, keepApart, leaveOut, dropPatterns, strong, staleness, scans, scanBytes, prices);
    }
}
