package io.mysql2dynamodb.analysis.workload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a server's counters counted of the patterns of logs. MySQL's digest does not tell {@code LIKE 'a%'} from
 * {@code LIKE '%a'}, which are two patterns in a log, so that one digest may stand for several patterns. Where it stands
 * for one it is that pattern. Where it stands for several, and logs counted them all, it is none of its own; its latency,
 * over all of them, is that of each. Where no log counted them all, it is a pattern beside them.
 */
final class DigestTwins {

    private static final Set<Standing> OF_SERVERS = Set.of(Standing.STATEMENT_DIGESTS, Standing.OUTSIDE_A_WINDOW);

    private final Tallies tallies;
    private final Map<String, List<KnownPattern>> twins = new HashMap<>();

    DigestTwins(PatternBook book, Tallies tallies) {
        this.tallies = tallies;
        for (KnownPattern pattern : book.all()) {
            if (!pattern.digestFingerprint().equals(pattern.fingerprint())) {
                twins.computeIfAbsent(pattern.digestFingerprint(), any -> new ArrayList<>())
                        .add(pattern);
            }
        }
    }

    /** Whether the pattern is a digest of what is listed as patterns of logs. */
    boolean isRepeated(KnownPattern pattern) {
        List<KnownPattern> others = twins.getOrDefault(pattern.fingerprint(), List.of());
        return onlyOfServers(pattern.fingerprint())
                && (others.size() == 1 || (!others.isEmpty() && others.stream().allMatch(this::isMeasuredByALog)));
    }

    /** What was counted of the pattern alone. */
    Optional<PatternTally> count(Standing standing, KnownPattern pattern) {
        String digest = pattern.digestFingerprint();
        boolean isTheDigest = twins.getOrDefault(digest, List.of()).size() == 1 && onlyOfServers(digest);
        return isTheDigest ? any(standing, pattern) : tallies.of(standing).find(pattern.fingerprint());
    }

    /** What was counted of the pattern alone, or together with its twins. */
    Optional<PatternTally> any(Standing standing, KnownPattern pattern) {
        Optional<PatternTally> own = tallies.of(standing).find(pattern.fingerprint());
        return OF_SERVERS.contains(standing)
                ? own.or(() -> tallies.of(standing).find(pattern.digestFingerprint()))
                : own;
    }

    private boolean isMeasuredByALog(KnownPattern pattern) {
        return Standing.FOR_TRANSACTIONS.stream()
                .anyMatch(standing ->
                        tallies.of(standing).find(pattern.fingerprint()).isPresent());
    }

    private boolean onlyOfServers(String fingerprint) {
        boolean counted = false;
        for (Standing standing : Standing.values()) {
            boolean here = tallies.of(standing).find(fingerprint).isPresent();
            if (here && !OF_SERVERS.contains(standing)) {
                return false;
            }
            counted |= here;
        }
        return counted;
    }
}
