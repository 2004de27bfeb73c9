package io.mysql2dynamodb.reporting;

import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.reporting.document.Document;
import io.mysql2dynamodb.reporting.document.MarkdownWriter;
import io.mysql2dynamodb.reporting.document.PageWriter;
import java.nio.charset.StandardCharsets;

/** The report in the artifact store, as Markdown and as a page. */
public final class ReportArtifacts {
    public static final int STAGE = 8;

    private final ArtifactStore artifacts;

    public ReportArtifacts(ArtifactStore artifacts) {
        this.artifacts = artifacts;
    }

    /** Writes both; returns the key of the page. */
    public String write(String run, Document report) {
        put(markdownKey(run), MarkdownWriter.write(report));
        put(pageKey(run), PageWriter.write(report));
        return pageKey(run);
    }

    /** Whether both are there. */
    public boolean exist(String run) {
        return artifacts.get(markdownKey(run)).isPresent()
                && artifacts.get(pageKey(run)).isPresent();
    }

    private void put(String key, String text) {
        artifacts.put(key, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String markdownKey(String run) {
        return RunArtifacts.stage(run, STAGE, "migration_report.md");
    }

    private static String pageKey(String run) {
        return RunArtifacts.stage(run, STAGE, "migration_report.html");
    }
}
