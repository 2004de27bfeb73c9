package io.mysql2dynamodb.platform.artifact;

import java.util.Locale;

/** The keys of a run's artifacts. */
public final class RunArtifacts {

    private RunArtifacts() {}

    /** The contract that the run was prepared with; it never changes within a run. */
    public static String contract(String run) {
        return run + "/contract.json";
    }

    /** The figures of the run and its verdict. */
    public static String summary(String run) {
        return run + "/summary.json";
    }

    /** An artifact of a stage, {@code <run>/stage-07/<name>}. */
    public static String stage(String run, int stage, String name) {
        return String.format(Locale.ROOT, "%s/stage-%02d/%s", run, stage, name);
    }

    /** What one step of a chunk's attempt quarantined; a repeated step writes the same key again. */
    public static String quarantine(String run, String chunkId, String attempt, int step) {
        return stage(run, 7, "quarantine/" + fileName(chunkId) + "." + attempt + "-" + step + ".jsonl");
    }

    /** A chunk's or segment's id as one file name; different ids can give the same name. */
    public static String fileName(String id) {
        return id.replaceAll("[^A-Za-z0-9._=+@-]", "_").replaceAll("^\\.", "_");
    }
}
