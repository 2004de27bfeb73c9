package io.mysql2dynamodb.migration.repair;

import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.migration.verify.RepairRound;
import io.mysql2dynamodb.migration.verify.Repairs;
import io.mysql2dynamodb.migration.verify.Verification;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.JsonLines;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.ChunkLedger;
import io.mysql2dynamodb.platform.ledger.ChunkOutcome;
import io.mysql2dynamodb.platform.ledger.ChunkStep;
import io.mysql2dynamodb.platform.ledger.Figures;
import io.mysql2dynamodb.platform.ledger.RepairFigures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rounds of repair of one execution: after each verification that found differences one more may be planned, as long as
 * the input allows it and the one before got anything done.
 */
public final class RepairRounds {
    private final ArtifactStore artifacts;
    private final JsonLines lines;
    private final ChunkLedger ledger;

    public RepairRounds(ArtifactStore artifacts, ChunkLedger ledger) {
        this.artifacts = artifacts;
        this.lines = new JsonLines(artifacts);
        this.ledger = ledger;
    }

    /**
     * What was repaired.
     *
     * @param rounds how many rounds the execution has made
     */
    public Repairs made(String run, int rounds) {
        List<ChunkOutcome<RepairFigures>> outcomes = ledger.outcomes(run, ChunkStep.REPAIR);
        return new Repairs(
                IntStream.rangeClosed(1, rounds)
                        .mapToObj(round -> round(run, round, outcomes))
                        .toList(),
                outcomes.stream().map(ChunkOutcome::updatedAt).max(Instant::compareTo));
    }

    private RepairRound round(String run, int round, List<ChunkOutcome<RepairFigures>> outcomes) {
        String key = MigrationArtifacts.repairRound(run, round);
        RepairRound planned = Json.read(
                new String(artifacts.require(key), StandardCharsets.UTF_8), RepairRound.class, artifacts.locate(key));
        Set<String> files = new HashSet<>();
        lines.read(MigrationArtifacts.repairManifest(run, round), RepairLine.class, line -> files.add(line.id()));
        return new RepairRound(
                round,
                planned.mismatched(),
                planned.missing(),
                planned.extra(),
                outcomes.stream()
                        .filter(outcome -> files.contains(outcome.chunkId()))
                        .map(ChunkOutcome::figures)
                        .reduce(RepairFigures.NONE, RepairFigures::plus));
    }

    /** Whether another round may mend what the verification found. */
    public static boolean another(Verification found, int most) {
        List<RepairRound> rounds = found.rounds();
        boolean useful = rounds.isEmpty()
                || rounds.get(rounds.size() - 1).outcome().written()
                                + rounds.get(rounds.size() - 1).outcome().vanished()
                        > 0;
        return found.gaps().isEmpty() && found.hasDifferences() && rounds.size() < most && useful;
    }

    /**
     * Plans a round: one line for each file of differences. Planning it again gives the same.
     *
     * @return key of the round's manifest
     */
    public String plan(String run, int round, Verification found) {
        List<RepairLine> planned = Stream.concat(
                        files(run, round, ChunkStep.VERIFY, "chunk", figures -> figures.differenceArtifacts()),
                        files(run, round, ChunkStep.EXTRAS, "segment", figures -> figures.differenceArtifacts()))
                .toList();
        artifacts.put(
                MigrationArtifacts.repairRound(run, round),
                Json.writePretty(new RepairRound(
                        round, found.mismatched(), found.missing(), found.extra(), RepairFigures.NONE)));
        String manifest = MigrationArtifacts.repairManifest(run, round);
        lines.write(manifest, planned.stream());
        return manifest;
    }

    private <F extends Figures<F>> Stream<RepairLine> files(
            String run, int round, ChunkStep<F> step, String kind, Function<F, List<String>> files) {
        List<RepairLine> planned = new ArrayList<>();
        ledger.outcomes(run, step).stream()
                .sorted(Comparator.comparing(ChunkOutcome::chunkId))
                .forEach(outcome -> {
                    int number = 1;
                    for (String file : files.apply(outcome.figures())) {
                        String id = round + "/" + kind + "/" + outcome.chunkId() + "/" + number++;
                        planned.add(new RepairLine(id, table(outcome.chunkId()), file));
                    }
                });
        return planned.stream();
    }

    /** Ids of chunks and segments begin with their table, whose name holds no slash. */
    private static String table(String id) {
        return id.substring(0, id.indexOf('/'));
    }
}
