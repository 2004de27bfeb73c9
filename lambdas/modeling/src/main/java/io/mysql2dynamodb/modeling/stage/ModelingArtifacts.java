package io.mysql2dynamodb.modeling.stage;

import io.mysql2dynamodb.catalog.CatalogFormat;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.modeling.output.ModelingFiles;
import io.mysql2dynamodb.modeling.output.ProofDocument;
import io.mysql2dynamodb.modeling.output.TablePage;
import io.mysql2dynamodb.modeling.proof.Proof;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.workload.Workload;
import io.mysql2dynamodb.workload.WorkloadFormat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What stage 2 reads of a run, what it keeps between its functions, and what it leaves. */
public final class ModelingArtifacts {

    /** The stage's number. */
    public static final int STAGE = 2;

    private static final int ANALYSIS = 1;
    private static final String PREFERENCES = "preferences.json";

    private final ArtifactStore artifacts;

    public ModelingArtifacts(ArtifactStore artifacts) {
        this.artifacts = artifacts;
    }

    /** {@code schema.json} of stage 1, if it is there. */
    public Optional<DatabaseCatalog> catalog(String run) {
        return artifacts
                .get(RunArtifacts.stage(run, ANALYSIS, CatalogFormat.JSON.fileName()))
                .map(CatalogFormat.JSON::read);
    }

    /** {@code access-patterns.json} of stage 1, if it is there. */
    public Optional<Workload> workload(String run) {
        return artifacts
                .get(RunArtifacts.stage(run, ANALYSIS, WorkloadFormat.JSON.fileName()))
                .map(WorkloadFormat.JSON::read);
    }

    /**
     * The text of an artifact with preferences.
     *
     * @throws io.mysql2dynamodb.platform.artifact.ArtifactMissingException it is not there
     */
    public String text(String key) {
        return new String(artifacts.require(key), StandardCharsets.UTF_8);
    }

    /** Keeps the preferences by which the design is made; an empty object where nothing is wanted. */
    public void writePreferences(String run, String json) {
        put(run, PREFERENCES, json.getBytes(StandardCharsets.UTF_8));
    }

    /** The preferences that were kept. */
    public String preferences(String run) {
        return text(key(run, PREFERENCES));
    }

    /** Keeps the files of a design. */
    public void write(String run, ModelingFiles files) {
        files.files().forEach((name, bytes) -> put(run, name, bytes));
    }

    /** A file of the design, if it is there. */
    public Optional<byte[]> file(String run, String name) {
        return artifacts.get(key(run, name));
    }

    /** Keeps what a table's gate shows. */
    public void writePage(String run, TablePage page) {
        put(run, pageName(page.table()), Json.writePretty(page));
    }

    /** What a table's gate shows. */
    public TablePage page(String run, String table) {
        String key = key(run, pageName(table));
        return Json.read(text(key), TablePage.class, artifacts.locate(key));
    }

    private static String pageName(String table) {
        return "tables/" + RunArtifacts.fileName(table) + ".json";
    }

    /** Keeps what came of a proof. */
    public void writeProof(String run, Proof proof) {
        put(run, ModelingFiles.PROOF_DOCUMENT, ProofDocument.write(proof).getBytes(StandardCharsets.UTF_8));
        put(run, ModelingFiles.PROOF, Json.writePretty(proof));
    }

    /** What came of the latest proof, if there was one. */
    public Optional<Proof> proof(String run) {
        String key = key(run, ModelingFiles.PROOF);
        return artifacts
                .get(key)
                .map(bytes -> Json.read(new String(bytes, StandardCharsets.UTF_8), Proof.class, artifacts.locate(key)));
    }

    private void put(String run, String name, byte[] content) {
        artifacts.put(key(run, name), content);
    }

    /** The key of the contract that the design is. */
    public static String contract(String run) {
        return key(run, ModelingFiles.CONTRACT);
    }

    /** The key of what people read of a proof. */
    public static String proofDocument(String run) {
        return key(run, ModelingFiles.PROOF_DOCUMENT);
    }

    private static String key(String run, String name) {
        return RunArtifacts.stage(run, STAGE, name);
    }
}
