package io.mysql2dynamodb.analysis.workload.digest;

import java.time.Instant;
import java.util.List;

/**
 * What a server's counters counted.
 *
 * @param server the server's own identity
 * @param from the first moment
 * @param to the last moment
 * @param window whether all that was counted ran between the two, so that it is a rate
 * @param counted what was counted between them
 * @param before counters that stood still between them: what they counted ran before
 * @param accounts what accounts did until then, before the window too
 * @param remarks what a reader must know of it
 */
public record DigestObservation(
        String server,
        Instant from,
        Instant to,
        boolean window,
        List<StatementCounter> counted,
        List<StatementCounter> before,
        List<AccountCounter> accounts,
        List<String> remarks) {

    public DigestObservation {
        counted = List.copyOf(counted);
        before = List.copyOf(before);
        accounts = List.copyOf(accounts);
        remarks = List.copyOf(remarks);
    }

    /**
     * What was counted between two moments.
     *
     * @throws IncomparableSnapshotsException they are of two servers, or the second is not the later one
     */
    public static DigestObservation between(DigestSnapshot first, DigestSnapshot second) {
        return new CounterDifference(first, second).observation();
    }

    /**
     * What the server had counted at one moment. Since when is not known: somebody may have truncated the table, so that
     * these are no rates.
     */
    public static DigestObservation of(DigestSnapshot only) {
        return CounterDifference.ofOne(only);
    }
}
