package io.mysql2dynamodb.analysis.handler;

import io.mysql2dynamodb.analysis.stage.AnalysisArtifacts;
import io.mysql2dynamodb.analysis.stage.StructureReading;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;

/** Reads the structure of the source. */
public final class ReadStructure extends JsonHandler<RunInput, NotedOutput> {
    private final Wiring wiring;

    public ReadStructure() {
        this(Wiring.fromEnvironment());
    }

    public ReadStructure(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected NotedOutput handle(RunInput input) {
        DatabaseCatalog structure = new StructureReading(wiring.source(), wiring.clock()).read();
        new AnalysisArtifacts(wiring.artifacts()).writeStructure(input.run(), structure);
        return new NotedOutput("structure: " + StructureReading.inShort(structure));
    }
}
