package io.mysql2dynamodb.reporting.handler;

import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.checklist.Checklist;
import io.mysql2dynamodb.reporting.ReportArtifacts;
import io.mysql2dynamodb.reporting.ReportCheck;

/** After stage 8: report and summary are written. */
public final class CheckReportOutputs extends JsonHandler<RunInput, CheckedOutput> {
    private final Wiring wiring;

    public CheckReportOutputs() {
        this(Wiring.fromEnvironment());
    }

    public CheckReportOutputs(Wiring wiring) {
        super(RunInput.class);
        this.wiring = wiring;
    }

    @Override
    protected CheckedOutput handle(RunInput input) {
        var items = ReportCheck.outputs(
                new ReportArtifacts(wiring.artifacts()).exist(input.run()),
                ReportingWiring.summaries(wiring).read(input.run()));
        var checklist = new Checklist(input.run(), ReportArtifacts.STAGE, Checklist.Side.OUTPUTS, items);
        return new CheckedOutput(checklist.saveAndRequire(wiring.artifacts()));
    }
}
