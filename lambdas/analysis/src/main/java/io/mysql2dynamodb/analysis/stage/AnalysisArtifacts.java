package io.mysql2dynamodb.analysis.stage;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mysql2dynamodb.analysis.document.AnalysisDocuments;
import io.mysql2dynamodb.catalog.CatalogFormat;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.workload.Workload;
import io.mysql2dynamodb.workload.WorkloadFormat;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What stage 1 keeps between its functions, and what it leaves. */
public final class AnalysisArtifacts {

    /** The stage's number. */
    public static final int STAGE = 1;

    private static final String STRUCTURE = "structure.json";
    private static final String OBSERVED = "observed.json";

    private final ArtifactStore artifacts;

    public AnalysisArtifacts(ArtifactStore artifacts) {
        this.artifacts = artifacts;
    }

    /** Keeps the structure, of which the other functions start. */
    public void writeStructure(String run, DatabaseCatalog structure) {
        artifacts.put(key(run, STRUCTURE), CatalogFormat.JSON.write(structure));
    }

    /** @throws io.mysql2dynamodb.platform.artifact.ArtifactMissingException if it was not read yet */
    public DatabaseCatalog structure(String run) {
        return CatalogFormat.JSON.read(artifacts.require(key(run, STRUCTURE)));
    }

    /** Keeps the workload as logs and digests showed it. */
    public void writeObserved(String run, Workload observed) {
        artifacts.put(key(run, OBSERVED), WorkloadFormat.JSON.write(observed));
    }

    /** @throws io.mysql2dynamodb.platform.artifact.ArtifactMissingException if it was not read yet */
    public Workload observed(String run) {
        return WorkloadFormat.JSON.read(artifacts.require(key(run, OBSERVED)));
    }

    /** When the digests are looked at. */
    public enum Moment {
        @JsonProperty("first")
        FIRST,
        @JsonProperty("second")
        SECOND
    }

    /** Keeps a look at the server's counters. */
    public void writeLook(String run, Moment moment, DigestLook look) {
        artifacts.put(lookKey(run, moment), Json.writePretty(look));
    }

    /** A look at the server's counters, if there was one. */
    public Optional<DigestLook> look(String run, Moment moment) {
        String key = lookKey(run, moment);
        return artifacts
                .get(key)
                .map(text ->
                        Json.read(new String(text, StandardCharsets.UTF_8), DigestLook.class, artifacts.locate(key)));
    }

    private static String lookKey(String run, Moment moment) {
        return key(run, "digests-" + moment.name().toLowerCase(Locale.ROOT) + ".json");
    }

    /**
     * Writes the documents for people, then the two files for programs.
     *
     * @return the files' names
     */
    public List<String> writeFindings(String run, DatabaseCatalog catalog, Workload workload) {
        Map<String, byte[]> files = files(catalog, workload);
        files.forEach((file, content) -> artifacts.put(key(run, file), content));
        return List.copyOf(files.keySet());
    }

    /** Everything that stage 1 leaves, by file name: the documents first, since whoever finds the rest finds them too. */
    public static Map<String, byte[]> files(DatabaseCatalog catalog, Workload workload) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        AnalysisDocuments.write(catalog, workload)
                .forEach((file, text) -> files.put(file, text.getBytes(StandardCharsets.UTF_8)));
        files.put(WorkloadFormat.JSON.fileName(), WorkloadFormat.JSON.write(workload));
        files.put(CatalogFormat.JSON.fileName(), CatalogFormat.JSON.write(catalog));
        return files;
    }

    /** {@code schema.json}. */
    public DatabaseCatalog catalog(String run) {
        return CatalogFormat.JSON.read(artifacts.require(key(run, CatalogFormat.JSON.fileName())));
    }

    /** {@code access-patterns.json}. */
    public Workload workload(String run) {
        return WorkloadFormat.JSON.read(artifacts.require(key(run, WorkloadFormat.JSON.fileName())));
    }

    private static String key(String run, String name) {
        return RunArtifacts.stage(run, STAGE, name);
    }
}
