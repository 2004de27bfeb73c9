package io.mysql2dynamodb.local.deployment;

import io.mysql2dynamodb.runner.StateMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The workflow's file, which this program carries in its jar, ready to be executed here. */
final class Workflow {

    private static final String FILE = "/migration.asl.json";
    private static final String NAME = "migration";
    private static final String BUCKET = "local-artifacts";

    private Workflow() {}

    /** @param functions the names that stand for themselves */
    static StateMachine load(Collection<String> functions) {
        Map<String, String> substitutions = new TreeMap<>(Map.of("ArtifactBucket", BUCKET));
        functions.forEach(name -> substitutions.put(name, name));
        return StateMachine.load(NAME, text(), substitutions);
    }

    private static String text() {
        try (InputStream resource = Workflow.class.getResourceAsStream(FILE)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the workflow in this program's jar cannot be read", e);
        }
    }
}
