package io.mysql2dynamodb.migration.parity;

import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.migration.Deadline;
import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.verify.Pause;
import io.mysql2dynamodb.parity.ItemAnswers;
import io.mysql2dynamodb.parity.PatternCheck;
import io.mysql2dynamodb.parity.PatternParity;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.source.SourceDatabase;
import io.mysql2dynamodb.source.SourceSession;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the read patterns of a run's contract one after another, each kept as soon as it is done, and sums them up at the
 * end. Repeating a step gives the same files anew.
 */
public final class ParityCheck {
    private final ArtifactStore artifacts;
    private final SourceDatabase source;
    private final ItemAnswers items;
    private final Pause pause;
    private final Clock clock;

    public ParityCheck(ArtifactStore artifacts, SourceDatabase source, ItemAnswers items, Pause pause, Clock clock) {
        this.artifacts = artifacts;
        this.source = source;
        this.items = items;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * What a step did.
     *
     * @param parity the sum; empty while patterns are left
     * @param cursor where the next step goes on; empty when all are done
     */
    public record Step(Optional<Parity> parity, Optional<Integer> cursor) {}

    /**
     * Checks from a pattern on, at least one.
     *
     * @param run the run's plan
     * @param cursor which read pattern is next, counted from 0; empty to begin
     * @param budget when to stop taking on more
     */
    public Step check(RunPlan run, Optional<Integer> cursor, Duration budget) {
        List<AccessPattern> reads = run.contract().accessPatterns().orElse(List.of()).stream()
                .filter(pattern -> pattern.kind() == AccessPattern.Kind.READ)
                .toList();
        Deadline deadline = Deadline.after(clock, budget);
        int next = cursor.orElse(0);
        if (next < reads.size()) {
            try (SourceSession session = source.open()) {
                PatternCheck check = new PatternCheck(run.compared(), session, items, pause::before);
                do {
                    artifacts.put(
                            MigrationArtifacts.patternParity(run.run(), next),
                            Json.writePretty(check.check(reads.get(next))));
                    next++;
                } while (next < reads.size() && !deadline.passed());
            }
        }
        return next < reads.size()
                ? new Step(Optional.empty(), Optional.of(next))
                : new Step(Optional.of(sum(run, reads.size())), Optional.empty());
    }

    private Parity sum(RunPlan run, int patterns) {
        List<PatternParity> all = new ArrayList<>();
        for (int i = 0; i < patterns; i++) {
            String key = MigrationArtifacts.patternParity(run.run(), i);
            all.add(Json.read(
                    new String(artifacts.require(key), StandardCharsets.UTF_8),
                    PatternParity.class,
                    artifacts.locate(key)));
        }
        Parity parity = Parity.of(run.run(), run.contractHash(), clock.instant().toString(), all);
        artifacts.put(
                MigrationArtifacts.parityDocument(run.run()),
                ParityDocument.write(parity).getBytes(StandardCharsets.UTF_8));
        artifacts.put(MigrationArtifacts.parity(run.run()), Json.writePretty(parity));
        return parity;
    }
}
