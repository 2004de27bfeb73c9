package io.mysql2dynamodb.migration;

import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import java.util.Locale;

/** Keys of the artifacts of stage 7. */
public final class MigrationArtifacts {
    public static final int STAGE = 7;

    private MigrationArtifacts() {}

    /** The chunk manifest, one {@code ChunkLine} a line. */
    public static String chunks(String run) {
        return RunArtifacts.stage(run, STAGE, "chunks.jsonl");
    }

    /** The segment manifest, one {@code SegmentLine} a line. */
    public static String segments(String run) {
        return RunArtifacts.stage(run, STAGE, "segments.jsonl");
    }

    /** The segments whose items are to be traced back to their rows, one {@code SegmentLine} a line. */
    public static String segmentsToTrace(String run) {
        return RunArtifacts.stage(run, STAGE, "segments-to-trace.jsonl");
    }

    /** The source schema that the chunks were planned against. */
    public static String schema(String run) {
        return RunArtifacts.stage(run, STAGE, "schema.json");
    }

    /** What the copy was expected to take. */
    public static String estimate(String run) {
        return RunArtifacts.stage(run, STAGE, "estimate.json");
    }

    /** How many connections the run may have to the source. */
    public static String connections(String run) {
        return RunArtifacts.stage(run, STAGE, "connections.json");
    }

    /** The closed accounts of the copy. */
    public static String accounting(String run) {
        return RunArtifacts.stage(run, STAGE, "accounting.json");
    }

    /** The verification for programs. */
    public static String verification(String run) {
        return RunArtifacts.stage(run, STAGE, "verification.json");
    }

    /** The verification for people. */
    public static String verificationDocument(String run) {
        return RunArtifacts.stage(run, STAGE, "verification.md");
    }

    /** The access-pattern parity for programs. */
    public static String parity(String run) {
        return RunArtifacts.stage(run, STAGE, "parity.json");
    }

    /** The access-pattern parity for people. */
    public static String parityDocument(String run) {
        return RunArtifacts.stage(run, STAGE, "parity.md");
    }

    /** The parity of one access pattern, until all are summed up; a repeated step writes the same key again. */
    public static String patternParity(String run, int pattern) {
        return RunArtifacts.stage(run, STAGE, String.format(Locale.ROOT, "parity/%04d.json", pattern));
    }

    /** Samples of the differences that one step of a chunk or segment found; a repeated step writes the same key again. */
    public static String samples(String run, String kind, String id, String attempt, int step) {
        return ofStep(run, "samples", kind, id, attempt, step);
    }

    /** The keys of all differences that one step found, one {@code DifferenceLine} a line. */
    public static String differences(String run, String kind, String id, String attempt, int step) {
        return ofStep(run, "differences", kind, id, attempt, step);
    }

    /** What the verification before a round of repair found, as {@code RepairRound}. */
    public static String repairRound(String run, int round) {
        return RunArtifacts.stage(run, STAGE, "repair/round-" + round + ".json");
    }

    /** The manifest of a round of repair, one {@code RepairLine} a line. */
    public static String repairManifest(String run, int round) {
        return RunArtifacts.stage(run, STAGE, "repair/round-" + round + ".jsonl");
    }

    /** The keys that one step of a repair left as they are, one {@code LeftKey} a line. */
    public static String leftByRepair(String run, String id, String attempt, int step) {
        return ofStep(run, "repair", "left", id, attempt, step);
    }

    private static String ofStep(String run, String folder, String kind, String id, String attempt, int step) {
        return RunArtifacts.stage(
                run,
                STAGE,
                folder + "/" + kind + "-" + RunArtifacts.fileName(id) + "." + attempt + "-" + step + ".jsonl");
    }
}
