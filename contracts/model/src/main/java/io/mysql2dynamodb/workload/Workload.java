package io.mysql2dynamodb.workload;

import io.mysql2dynamodb.catalog.Gap;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was seen of, or stated about, what is asked of one database: {@code access-patterns.json}. Nothing in it
 * is guessed: a rate is measured, stated by a person, or unknown.
 *
 * @param database the database's name
 * @param writtenAt when this was put together
 * @param observations what was looked at, each over its own span
 * @param patterns access patterns, the most frequent first, ids {@code AP1}, {@code AP2}, and so on
 * @param transactions which patterns happen together, the most frequent first
 * @param coAccess how often two tables are touched by the same request, by names
 * @param setAside statements that are no access patterns, by class
 * @param writers who changes tables: each will need dual write or a fence
 * @param applicationSource what reading the application's source adds; empty where it was not read
 * @param gaps what could not be seen
 */
public record Workload(
        String database,
        Instant writtenAt,
        List<Observation> observations,
        List<SourcePattern> patterns,
        List<TransactionPattern> transactions,
        List<CoAccess> coAccess,
        List<SetAside> setAside,
        List<Writer> writers,
        Optional<ApplicationSource> applicationSource,
        List<Gap> gaps) {

    public Workload {
        observations = List.copyOf(observations);
        patterns = List.copyOf(patterns);
        transactions = List.copyOf(transactions);
        coAccess = List.copyOf(coAccess);
        setAside = List.copyOf(setAside);
        writers = List.copyOf(writers);
        gaps = List.copyOf(gaps);
    }

    /** The pattern of that id. */
    public Optional<SourcePattern> pattern(String id) {
        return patterns.stream().filter(pattern -> pattern.id().equals(id)).findFirst();
    }
}
