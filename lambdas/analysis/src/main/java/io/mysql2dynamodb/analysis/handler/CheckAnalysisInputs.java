package io.mysql2dynamodb.analysis.handler;

import io.mysql2dynamodb.analysis.check.AnalysisChecklist;
import io.mysql2dynamodb.analysis.question.ConnectedAnswers;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.stage.AnalysisArtifacts;
import io.mysql2dynamodb.analysis.stage.RunInputs;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.checklist.Checklist;
import io.mysql2dynamodb.platform.ledger.AnalysisOptions;
import io.mysql2dynamodb.source.SourceSession;

/** Before stage 1: the source answers, and what was named is there and can be used. */
public final class CheckAnalysisInputs extends JsonHandler<RunInput, CheckAnalysisInputs.Output> {
    private final Wiring wiring;

    public CheckAnalysisInputs() {
        this(Wiring.fromEnvironment());
    }

    public CheckAnalysisInputs(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected Output handle(RunInput input) {
        AnalysisOptions options = wiring.runs().require(input.run()).analysis();
        RunInputs inputs = new RunInputs(wiring.artifacts(), options);
        try (SourceSession session = wiring.source().open()) {
            var items = AnalysisChecklist.inputs(inputs.given(database(session), "MySQL " + session.serverVersion()));
            var checklist = new Checklist(input.run(), AnalysisArtifacts.STAGE, Checklist.Side.INPUTS, items);
            String key = checklist.saveAndRequire(wiring.artifacts());
            inputs.rates(); // a file that cannot be used ends the stage before the source is asked anything
            return new Output(key, options.observeSeconds());
        }
    }

    private static String database(SourceSession session) {
        return new ConnectedAnswers(session)
                .answer(new Question("database", "SELECT DATABASE()", 1))
                .get(0)
                .text(0);
    }

    /**
     * @param checklist key of the checklist, which passed
     * @param observeSeconds for how long the digests are watched
     */
    public record Output(String checklist, int observeSeconds) {}
}
