package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.statement.StatementReading.Access;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every access pattern of one analysis, by its fingerprint, up to a bound. Not thread-safe. */
final class PatternBook {

    /** An application with more would not be modeled by hand; it builds names or values into its statements. */
    static final int MOST_PATTERNS = 50_000;

    private static final long MOST_CHARACTERS = 50_000_000;

    private final int most;
    private final InnerStatements inner;
    private final Map<String, KnownPattern> byFingerprint = new HashMap<>();
    private long characters;

    PatternBook(int most, InnerStatements inner) {
        this.most = most;
        this.inner = inner;
    }

    /** The pattern of a statement; empty where it would be one too many. */
    Optional<KnownPattern> admit(Access access) {
        KnownPattern known = byFingerprint.get(access.fingerprint());
        if (known == null) {
            if (byFingerprint.size() >= most || characters >= MOST_CHARACTERS) {
                return Optional.empty();
            }
            known = add(access);
        }
        known.saw(access.seen());
        return Optional.of(known);
    }

    Optional<KnownPattern> find(String fingerprint) {
        return Optional.ofNullable(byFingerprint.get(fingerprint));
    }

    Collection<KnownPattern> all() {
        return byFingerprint.values();
    }

    private KnownPattern add(Access access) {
        KnownPattern pattern = new KnownPattern(access, inner.firedBy(access));
        byFingerprint.put(access.fingerprint(), pattern);
        characters += access.sql().length();
        return pattern;
    }
}
