package io.mysql2dynamodb.analysis.handler;

import io.mysql2dynamodb.analysis.question.ConnectedAnswers;
import io.mysql2dynamodb.analysis.stage.AnalysisArtifacts;
import io.mysql2dynamodb.analysis.stage.DigestLook;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.source.SourceSession;

/** Looks at the server's statement digests, before and after they are watched. */
public final class SnapshotStatements extends JsonHandler<SnapshotStatements.Input, SnapshotStatements.Output> {
    private final Wiring wiring;

    public SnapshotStatements() {
        this(Wiring.fromEnvironment());
    }

    public SnapshotStatements(Wiring wiring) {
        super(Input.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(Input input) {
        try (SourceSession session = wiring.source().open()) {
            DigestLook look = DigestLook.at(new ConnectedAnswers(session));
            new AnalysisArtifacts(wiring.artifacts()).writeLook(input.run(), input.moment(), look);
            return new Output(look.snapshot().isPresent());
        }
    }

    /**
     * @param run the run
     * @param moment before the watch or after it
     */
    public record Input(String run, AnalysisArtifacts.Moment moment) {}

    /** @param seen whether the server shows its digests */
    public record Output(boolean seen) {}
}
