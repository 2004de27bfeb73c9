package io.mysql2dynamodb.modeling.stage;

import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.output.ModelingFiles;
import io.mysql2dynamodb.modeling.output.TablePage;
import io.mysql2dynamodb.modeling.preferences.PreferencesReader;
import io.mysql2dynamodb.modeling.proof.Proof;
import io.mysql2dynamodb.platform.ledger.Gate;
import io.mysql2dynamodb.platform.ledger.GateStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes a run's design and its files. The same analysis and preferences give the same design, so functions that need it
 * again make it again.
 */
public final class RunModel {

    private final ModelingArtifacts artifacts;
    private final String run;

    public RunModel(ModelingArtifacts artifacts, String run) {
        this.artifacts = artifacts;
        this.run = run;
    }

    /**
     * The modeling of what stage 1 found by the preferences that are kept.
     *
     * @throws AnalysisMissingException stage 1 left nothing
     * @throws io.mysql2dynamodb.modeling.preferences.InvalidPreferencesException the preferences cannot be used
     */
    public Modeling modeling() {
        return new Modeling(
                artifacts.catalog(run).orElseThrow(() -> new AnalysisMissingException(run)),
                artifacts.workload(run).orElseThrow(() -> new AnalysisMissingException(run)),
                PreferencesReader.read(artifacts.preferences(run)));
    }

    /**
     * Refuses a design that does not do what it says.
     *
     * @param document where people read more
     */
    public static void requireProven(Proof proof, String document) {
        if (!proof.holds()) {
            throw new DesignNotProvenException(proof, document);
        }
    }

    /**
     * Makes the design anew, writes its files and its tables' pages.
     *
     * @param preferences JSON
     * @param gates the run's gates so far
     * @return the tables that must be decided about: those that are not approved as they are now
     */
    public List<String> write(String preferences, List<Gate> gates) {
        PreferencesReader.read(preferences);
        artifacts.writePreferences(run, preferences);
        Modeling modeling = modeling();
        Design design = modeling.design();
        artifacts.write(run, ModelingFiles.of(modeling, design));
        Map<String, Gate> byName = gates.stream().collect(Collectors.toMap(Gate::gate, Function.identity()));
        List<String> undecided = new ArrayList<>();
        for (TablePage page : TablePage.of(modeling, design)) {
            artifacts.writePage(run, page);
            Gate gate = byName.get(page.gate());
            boolean approved = gate != null
                    && gate.status() == GateStatus.APPROVED
                    && gate.facts().equals(page.facts());
            if (!approved) {
                undecided.add(page.table());
            }
        }
        return undecided;
    }
}
