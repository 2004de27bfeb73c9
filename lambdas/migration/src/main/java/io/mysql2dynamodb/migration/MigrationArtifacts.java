package io.mysql2dynamodb.migration;

import io.mysql2dynamodb.platform.artifact.RunArtifacts;

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

    /** The source schema that the chunks were planned against. */
    public static String schema(String run) {
        return RunArtifacts.stage(run, STAGE, "schema.json");
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

    /** Samples of the differences that one step of a chunk or segment found; a repeated step writes the same key again. */
    public static String samples(String run, String kind, String id, String attempt, int step) {
        return RunArtifacts.stage(
                run,
                STAGE,
                "samples/" + kind + "-" + RunArtifacts.fileName(id) + "." + attempt + "-" + step + ".jsonl");
    }
}
