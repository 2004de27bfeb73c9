package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.catalog.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the observations that were given cannot tell. */
final class WatchGaps {

    private WatchGaps() {}

    static List<Gap> of(Tallies tallies, CoAccessTally coAccess) {
        List<Gap> gaps = new ArrayList<>();
        if (tallies.first(List.of(Standing.values())).isEmpty()) {
            gaps.add(new Gap(
                    "the workload",
                    "neither a log nor statement digests were given",
                    Optional.of("give a general log, or two snapshots of statement digests over a window")));
        } else if (tallies.first(Standing.FOR_TRANSACTIONS).isEmpty()) {
            gaps.add(new Gap(
                    "transactions and co-access",
                    "nothing that was given tells which statements belong together",
                    Optional.of("give a general log, or a slow log written with long_query_time = 0")));
        }
        if (tallies.budget().width() > 1) {
            gaps.add(new Gap(
                    "peaks",
                    "there are so many seconds in the logs that times are kept by "
                            + width(tallies.budget().width())
                            + ": a window that lies across two of them may be busier than the peak",
                    Optional.of("give the logs of the busiest day alone")));
        }
        if (coAccess.notTold() > 0) {
            gaps.add(new Gap(
                    "co-access",
                    coAccess.notTold() + " times requests touched pairs of tables beyond the "
                            + CoAccessTally.MOST_PAIRS + " that are counted",
                    Optional.empty()));
        }
        return gaps;
    }

    private static String width(long seconds) {
        return seconds == Long.MAX_VALUE ? "nothing finer than the whole time" : seconds + " seconds";
    }
}
