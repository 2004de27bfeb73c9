package io.mysql2dynamodb.local.deployment;

import io.mysql2dynamodb.local.run.RunConfiguration;
import io.mysql2dynamodb.local.tables.CdkApp;
import io.mysql2dynamodb.local.tables.CdkSynthesis;
import io.mysql2dynamodb.local.tables.TableDesign;
import io.mysql2dynamodb.local.tables.TemplateFile;
import io.mysql2dynamodb.local.tables.TemplateTable;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which tables each run's contract asks for, synthesized once per run and process. Thread-safe. */
final class TableDesigns {

    private final RunConfiguration configuration;
    private final Path artifacts;
    private final Path synthesized;
    private final Map<String, List<TemplateTable>> byRun = new ConcurrentHashMap<>();

    /**
     * @param artifacts the folder of all runs
     * @param synthesized a folder for what the CDK app writes
     */
    TableDesigns(RunConfiguration configuration, Path artifacts, Path synthesized) {
        this.configuration = configuration;
        this.artifacts = artifacts;
        this.synthesized = synthesized;
    }

    /** The tables of a run whose contract is frozen. */
    List<TemplateTable> of(String run) {
        return byRun.computeIfAbsent(run, name -> design(name).tables());
    }

    private TableDesign design(String run) {
        if (configuration.template().isPresent()) {
            return new TemplateFile(configuration.template().get());
        }
        return new CdkSynthesis(
                CdkApp.locate(configuration.cdkApp()),
                artifacts.resolve(RunArtifacts.contract(run)),
                configuration.tablePrefix(),
                synthesized.resolve(run));
    }
}
