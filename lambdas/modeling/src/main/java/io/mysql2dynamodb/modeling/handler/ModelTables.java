package io.mysql2dynamodb.modeling.handler;

import io.mysql2dynamodb.modeling.stage.ModelingArtifacts;
import io.mysql2dynamodb.modeling.stage.RunModel;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import java.util.List;

/** Makes the design that costs least, with its documents and contract; again and again until people agree. */
public final class ModelTables extends JsonHandler<ModelTables.Input, ModelTables.Output> {
    private static final String NOTHING_WANTED = "{}";

    private final Wiring wiring;

    public ModelTables() {
        this(Wiring.fromEnvironment());
    }

    public ModelTables(Wiring wiring) {
        super(Input.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(Input input) {
        ModelingArtifacts artifacts = new ModelingArtifacts(wiring.artifacts());
        String preferences = input.preferences().isBlank() ? NOTHING_WANTED : artifacts.text(input.preferences());
        return new Output(new RunModel(artifacts, input.run())
                .write(preferences, wiring.gates().list(input.run())));
    }

    /**
     * @param run the run
     * @param preferences key of the artifact with what is wanted; empty for the least cost alone
     */
    public record Input(String run, String preferences) {}

    /** @param tables the tables that must be decided about: those that are not approved as they are now */
    public record Output(List<String> tables) {}
}
